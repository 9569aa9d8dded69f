// The words of the interface: the messages of the catalogue that are for the pages, in the language of the reader.

import { language, messages } from './catalogue.js'
import { FluentBundle } from './fluent/bundle.js'
import { FluentResource } from './fluent/resource.js'

export { language }

// The pages need no marks around values: all their words run from left to right.
const bundle = new FluentBundle(language, { useIsolating: false })
bundle.addResource(new FluentResource(messages))

// The words of a message, with its values. A message that is not there, or lacks a value, is an error.
export function word(id, values = {}) {
  const pattern = bundle.getMessage(id)?.value
  if (!pattern) throw new Error(`there is no message ${id}`)
  return bundle.formatPattern(pattern, values)
}

// Fills in the words of the HTML: `data-word` is the id of an element's text, the others are those of its attributes.
export function fillWords() {
  document.documentElement.lang = language
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = word(element.dataset.word)
  for (const [name, attribute] of [['title', 'title'], ['label', 'aria-label'], ['placeholder', 'placeholder']]) {
    for (const element of document.querySelectorAll(`[data-word-${name}]`)) {
      element.setAttribute(attribute, word(element.getAttribute(`data-word-${name}`)))
    }
  }
}

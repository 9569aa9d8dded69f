// The words of the interface: Dutch if the browser's user reads Dutch, otherwise English. `?ui=nl` and `?ui=en` choose one
// for all pages of a window.

import dutch from './words-nl.js'
import english from './words-en.js'

const LANGUAGES = { nl: dutch, en: english }

export const language = chosenLanguage()

const words = LANGUAGES[language]

function chosenLanguage() {
  const asked = new URLSearchParams(location.search).get('ui')
  if (asked in LANGUAGES) sessionStorage.setItem('ui', asked)
  const stored = sessionStorage.getItem('ui')
  if (stored in LANGUAGES) return stored
  return navigator.languages.some(tag => tag.split('-')[0] === 'nl') ? 'nl' : 'en'
}

// The words of a key, with values in place of `{name}`. Words in two forms, for one and for several, follow the value `n`.
export function word(key, values = {}) {
  const forms = [words[key]].flat()
  const form = forms.length > 1 && values.n !== 1 ? forms[1] : forms[0]
  return form.replace(/\{(\w+)\}/g, (braces, name) => values[name] ?? braces)
}

// Fills in the words of the HTML: `data-word` is the key of an element's text, the others are those of its attributes.
export function fillWords() {
  document.documentElement.lang = language
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = word(element.dataset.word)
  for (const [name, attribute] of [['title', 'title'], ['label', 'aria-label'], ['placeholder', 'placeholder']]) {
    for (const element of document.querySelectorAll(`[data-word-${name}]`)) {
      element.setAttribute(attribute, word(element.getAttribute(`data-word-${name}`)))
    }
  }
}

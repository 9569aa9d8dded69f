// Which documents the overview shows: those with the words that are typed, and with what is chosen.
//
// Used by tests: #filter; #choices [data-choice].

import { byId, create } from './dom.js'
import { word } from './words.js'

// What can be chosen, each with the documents that it has.
const CHOICES = {
  all: () => true,
  concept: ({ status }) => status === 'concept',
  wederhoor: ({ status }) => status === 'wederhoor',
  definitief: ({ status }) => status === 'definitief',
  errors: ({ faults }) => faults > 0,
  open: ({ gaps }) => gaps > 0
}

// The window remembers it, for who comes back from a sheet.
const STORED = 'overview-filter'

export class Filter {
  #choice = 'all'
  #words = []
  #counts = new Map()

  constructor(onChange) {
    this.#restore()
    byId('filter').oninput = () => this.#change(this.#choice, onChange)
    byId('choices').append(...Object.keys(CHOICES).map(choice => this.#createButton(choice, onChange)))
    this.#mark()
  }

  #restore() {
    const stored = JSON.parse(sessionStorage.getItem(STORED) ?? '{}')
    if (stored.choice in CHOICES) this.#choice = stored.choice
    byId('filter').value = stored.text ?? ''
    this.#words = wordsOf(byId('filter').value)
  }

  #createButton(choice, onChange) {
    const count = create('span', { className: 'number' })
    this.#counts.set(choice, count)
    return create('button', { dataset: { choice }, onclick: () => this.#change(choice, onChange) }, `${word(`desk-filter-${choice}`)} `, count)
  }

  #change(choice, onChange) {
    this.#choice = choice
    const text = byId('filter').value
    this.#words = wordsOf(text)
    sessionStorage.setItem(STORED, JSON.stringify({ choice, text }))
    this.#mark()
    onChange()
  }

  #mark() {
    for (const button of byId('choices').children) button.ariaPressed = String(button.dataset.choice === this.#choice)
  }

  // Shows how many documents each choice has.
  count(documents) {
    for (const [choice, element] of this.#counts) element.textContent = documents.filter(CHOICES[choice]).length
  }

  matches(document) {
    const { municipality, kind, title, id, status } = document
    return CHOICES[this.#choice](document) && this.#hasWords(`${municipality} ${kind} ${title} ${id} ${status ?? ''}`)
  }

  // Whether a municipality is shown that has no document.
  matchesName({ name, folder }) {
    return this.#choice === 'all' && this.#hasWords(`${name} ${folder}`)
  }

  #hasWords(text) {
    const lower = text.toLowerCase()
    return this.#words.every(word => lower.includes(word))
  }
}

const wordsOf = text => text.toLowerCase().split(/\s+/).filter(Boolean)

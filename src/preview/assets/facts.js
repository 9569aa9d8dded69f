// What the document is: a tab of the sidebar with its name, date, framework, approaches, parameters and deviations.
//
// Used by tests: #facts with buttons and items [data-key]; #facts-state.

import { byId, create } from './dom.js'
import { followStandard } from './effect.js'
import { messageOf } from './field-words.js'
import { get, send } from './request.js'
import { word } from './words.js'

export class Facts {
  #name
  #field
  #shown = ''
  #latest = 0

  // `sidebar` tells when the tab is chosen; `field` is the panel in which a field opens.
  constructor(name, sidebar, field) {
    this.#name = name
    this.#field = field
    sidebar.onSelect = () => this.update()
  }

  // Shows the facts as they are now, if the tab is open.
  async update() {
    if (byId('facts').hidden) return
    const latest = ++this.#latest
    const facts = await get(`/facts/${this.#name}`)
    const json = JSON.stringify(facts)
    if (!facts || latest !== this.#latest || json === this.#shown) return
    this.#shown = json
    const focused = byId('facts').contains(document.activeElement) && document.activeElement.id
    byId('facts-parts').replaceChildren(...this.#createParts(facts))
    this.mark()
    if (focused) byId(focused)?.focus({ preventScroll: true })
  }

  // Marks the open field.
  mark() {
    for (const button of byId('facts').querySelectorAll('.fact')) {
      if (button.id === `facts-${this.#field.id}`) button.setAttribute('aria-current', 'true')
      else button.removeAttribute('aria-current')
    }
  }

  #createParts(facts) {
    const { approaches, parameters, deviations, has_outdated_numbers: isOutdated } = facts
    const part = (key, items, name = 'ul') =>
      items.length ? create('section', {}, create('h2', {}, word(key)), create(name, {}, ...items)) : null
    return [
      part('desk-facts-document', this.#createDocument(facts)),
      part('desk-facts-approaches', approaches.map((approach, index) => this.#createApproach(approach, index, facts)), 'ol'),
      part('desk-facts-approach', this.#createOnlyApproach(facts)),
      part('desk-facts-parameters', parameters.map(parameter => this.#createParameter(parameter))),
      part('desk-facts-deviations', deviations.map(deviation => this.#createDeviation(deviation))),
      part('desk-facts-numbers', isOutdated ? [this.#createNumbers()] : [])
    ].filter(Boolean)
  }

  #createDocument(facts) {
    const { municipality, kind, date, framework } = facts
    return [
      municipality && this.#createFact('desk-facts-municipality', [municipality]),
      createRow(word('desk-facts-kind'), create('p', {}, kind)),
      this.#createTitle(facts),
      date && this.#createFact('desk-facts-date', [date]),
      framework && this.#createFact('desk-facts-framework', [framework])
    ].filter(Boolean)
  }

  // The title: that of all documents of the kind, or the document's own.
  #createTitle({ title: { own, shown, value }, version }) {
    if (own) return this.#createFact('desk-facts-title', [own], this.#createRemoval('desk-facts-title-remove', own.field, version))
    const add = () => this.#changeKey('add', 'own/document:soort', 'titel', { version, value })
    return createRow(word('desk-facts-title'), create('p', {}, shown), createAction('desk-facts-title-add', 'title-add', add))
  }

  #createOnlyApproach({ approach, note, years, version }) {
    const noteAt = approach?.field
    const add = () => this.#changeKey('add', noteAt, 'aanpak-toelichting', { version })
    return [
      approach && this.#createFact('desk-facts-name', [approach]),
      note && this.#createFact('desk-facts-note', [note], this.#createRemoval('desk-facts-note-remove', note.field, version)),
      approach && !note && createRow(word('desk-facts-note'), createAction('desk-facts-note-add', 'note-add', add)),
      years.length && this.#createFact('desk-facts-years', years)
    ].filter(Boolean)
  }

  #createApproach({ item, name, field, parameters }, index, { approaches, version }) {
    const last = approaches.length - 1
    const step = (direction, sign, isPossible) => {
      const label = word(`desk-facts-${direction}`, { name })
      const onclick = () => this.#move(item, direction, name, version)
      // Not `disabled`: the focus stays on the button.
      return create('button', { id: `facts-${direction}-${index}`, className: 'step', ariaLabel: label, title: label, ariaDisabled: String(!isPossible), onclick: isPossible ? onclick : null }, sign)
    }
    const steps = last > 0 ? [step('up', '↑', index > 0), step('down', '↓', index < last)] : []
    const head = create('div', { className: 'head' }, field ? this.#createButton({ field, value: name }) : create('p', {}, name), ...steps)
    const rows = parameters.map(parameter => this.#createParameter(parameter))
    return create('li', { dataset: { key: item } }, head, rows.length ? create('ul', {}, ...rows) : null)
  }

  #createParameter({ meaning, values }) {
    return createRow(meaning, ...values.map(value => this.#createButton(value)))
  }

  #createDeviation({ field, version, about, standard, here }) {
    const words = [create('del', { lang: 'nl' }, standard), ' ', create('ins', { lang: 'nl' }, here)]
    const button = create('button', { id: `facts-${field}`, className: 'fact', onclick: () => this.#open(field) }, create('span', {}, ...words))
    const remove = () => this.#removeDeviation(field, version)
    const row = createRow(about, button, createAction('desk-effect-follow', `remove-${field}`, remove, { words: standard }))
    row.dataset.key = field
    return row
  }

  #createNumbers() {
    const number = () => this.#change({ action: 'number' }, word('desk-numbers-done'))
    return create('li', {}, create('p', {}, word('desk-numbers-outdated')), createAction('desk-numbers-update', 'numbers', number))
  }

  #createFact(key, values, action = null) {
    return createRow(word(key), ...values.map(value => this.#createButton(value)), action)
  }

  // A button that opens a field.
  #createButton({ field, value, gap }) {
    const words = gap ? create('em', {}, word('desk-facts-gap')) : create('span', { lang: 'nl' }, value)
    return create('button', { id: `facts-${field}`, className: 'fact', dataset: { key: field }, onclick: () => this.#open(field) }, words)
  }

  #createRemoval(key, field, version) {
    return createAction(key, `remove-${field}`, () => this.#changeKey('remove', field, field.split(':')[1], { version }))
  }

  async #open(field) {
    this.#say('')
    if (!(await this.#field.open(field))) this.#say(word('desk-facts-not-there'), true)
  }

  async #changeKey(action, field, key, { version, value }) {
    if (!(await this.#field.leave())) return
    const { status, answer } = await send('POST', `/key/${this.#name}`, { field, key, action, version, value })
    if (status !== 200) return this.#refuse(status, answer)
    if (action === 'add') await this.#open(answer.field)
    else this.#finish(word('desk-facts-removed'))
  }

  async #move(item, direction, name, version) {
    const answer = await this.#change({ action: 'move', field: item, direction, version })
    if (!answer) return
    const place = Number(answer.field.split('.').at(-1))
    await this.update()
    byId(`facts-${direction}-${place}`)?.focus({ preventScroll: true })
    this.#say(word('desk-facts-moved', { name, place: place + 1 }))
  }

  async #removeDeviation(field, version) {
    // The deviations after it get other addresses.
    if (this.#field.id?.includes(':afwijking.')) await this.#field.close()
    if (!(await this.#field.leave())) return
    const { message } = (await followStandard(this.#name, { field, version })) ?? {}
    if (message) this.#say(message, true)
    else this.#finish(word('desk-effect-followed'))
  }

  // What was clicked is gone: the focus goes to the panel.
  async #finish(message) {
    await this.update()
    byId('facts').focus({ preventScroll: true })
    this.#say(message)
  }

  // Changes what the document is. Resolves to the answer, or to null if it was refused.
  async #change(request, message = '') {
    if (!(await this.#field.leave())) return null
    const { status, answer } = await send('POST', `/facts/${this.#name}`, request)
    if (status !== 200) return this.#refuse(status, answer)
    this.#say(message)
    return answer
  }

  #refuse(status, answer) {
    this.#say(status === 409 ? word('desk-field-changed-elsewhere') : messageOf(status, answer), true)
    return null
  }

  #say(message, isRefused = false) {
    byId('facts-state').textContent = message
    byId('facts-state').classList.toggle('refused', isRefused)
  }
}

// A name with what it names.
const createRow = (name, ...parts) => create('li', {}, create('small', {}, name), ...parts)

const createAction = (key, id, onclick, values = {}) => {
  const label = Object.keys(values).length ? { ariaLabel: `${word(key)}: ${Object.values(values).join(' ')}` } : {}
  return create('button', { id: `facts-${id}`, className: 'quiet-action', onclick, ...label }, word(key))
}

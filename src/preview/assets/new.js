// The dialog that creates a municipality, a factsheet or a follow-up.
//
// Used by tests: #new-open, #new with the inputs #new-NAME and the errors #new-NAME-error.

import { byId, create, setVisible, sheetAddress } from './dom.js'
import { get, send } from './request.js'
import { word } from './words.js'

// The inputs, by the names of their fields in requests.
const FIELDS = ['name', 'municipality', 'year', 'approaches', 'framework']

const FACTSHEET = 'factsheet-'

const input = field => byId(`new-${field}`)
const kindInputs = () => [...byId('new-kind').querySelectorAll('input')]

export class NewDialog {
  #municipalities = []
  #frameworks = []
  #isSending = false

  constructor() {
    byId('new-open').onclick = () => this.open()
    byId('new-cancel').onclick = () => byId('new').close()
    byId('new-form').onsubmit = event => {
      event.preventDefault()
      this.#create()
    }
    kindInputs().forEach(choice => (choice.onchange = () => this.#showKind(choice.value)))
    input('municipality').onchange = () => this.#showFollowed()
  }

  // Opens the dialog, filled in with what is known of a document. When it closes, the browser gives the focus back.
  async open({ kind, municipality, year } = {}) {
    await this.#read()
    byId('new-form').reset()
    byId('new-done').textContent = ''
    input('year').value = year ?? new Date().getFullYear()
    this.#choose(kind ?? (this.#municipalities.length ? 'factsheet' : 'gemeente'))
    if (municipality) input('municipality').value = municipality
    this.#showFollowed()
    byId('new').showModal()
    // What is filled in needs no choice any more.
    const next = { factsheet: input('approaches'), vervolg: document.querySelector('#new-form .primary') }[kind]
    ;(next ?? kindInputs().find(choice => choice.checked)).focus()
  }

  async #read() {
    const choices = await get('/new')
    this.#municipalities = choices?.municipalities.toSorted((one, other) => one.name.localeCompare(other.name, 'nl')) ?? []
    this.#frameworks = choices?.frameworks ?? []
  }

  get #kind() {
    return kindInputs().find(choice => choice.checked).value
  }

  #choose(kind) {
    kindInputs().forEach(choice => (choice.checked = choice.value === kind))
    this.#showKind(kind)
  }

  // Shows the fields that a kind has.
  #showKind(kind) {
    for (const field of FIELDS) setVisible(input(field).closest('.new-field'), input(field).closest('.new-field').dataset.kinds.split(' ').includes(kind))
    const chosen = input('municipality').value
    const choices = this.#municipalities.filter(({ documents }) => kind !== 'vervolg' || documents.some(isFactsheet))
    input('municipality').replaceChildren(...choices.map(({ folder, name }) => create('option', { value: folder }, name)))
    if (choices.some(({ folder }) => folder === chosen)) input('municipality').value = chosen
    input('framework').replaceChildren(...this.#frameworks.map(id => create('option', { value: id }, id)))
    if (this.#frameworks.length < 2) setVisible(input('framework').closest('.new-field'), false)
    this.#showRefusal({})
    this.#showFollowed()
  }

  // Shows the factsheets that a follow-up can follow.
  #showFollowed() {
    const chosen = this.#municipalities.find(({ folder }) => folder === input('municipality').value)
    const documents = this.#kind === 'vervolg' ? (chosen?.documents.filter(isFactsheet) ?? []) : []
    const years = documents.map(folder => folder.slice(FACTSHEET.length)).join(', ')
    byId('new-municipality-hint').textContent = years && word('desk-new-follows', { years })
  }

  async #create() {
    if (this.#isSending) return
    this.#isSending = true
    const { status, answer } = await send('POST', '/new', this.#request())
    this.#isSending = false
    if (status === 200 && answer.document) location.assign(`${sheetAddress(answer.document)}?tour`)
    else if (status === 200) await this.#goOn(answer)
    else if (status === 422 && answer?.reason) this.#showRefusal(answer)
    else this.#showRefusal({ reason: status ? 'other' : 'no-server', message: typeof answer === 'string' ? answer : String(status) })
  }

  #request() {
    const kind = this.#kind
    if (kind === 'gemeente') return { name: input('name').value }
    const request = { kind, municipality: input('municipality').value, year: input('year').value }
    if (kind === 'vervolg') return request
    const approaches = input('approaches').value.split('\n').map(name => name.trim()).filter(Boolean)
    return { ...request, approaches, framework: this.#frameworks.length > 1 ? input('framework').value : null }
  }

  // A municipality has no sheet yet: its first factsheet comes next.
  async #goOn({ municipality, name }) {
    await this.#read()
    this.#choose('factsheet')
    input('municipality').value = municipality
    byId('new-done').textContent = word('desk-new-municipality-done', { name })
    input('approaches').focus()
  }

  // Shows why nothing was created, at the field that it is about; without a reason, that nothing is wrong.
  #showRefusal({ field, reason, value, message }) {
    const words = reason ? word(`desk-new-refused-${reason}`, { value, message }) : ''
    // A folder that exists has the name of the municipality, or the year of the document.
    const about = reason === 'exists' ? (this.#kind === 'gemeente' ? 'name' : 'year') : field
    for (const name of FIELDS) {
      byId(`new-${name}-error`).textContent = name === about ? words : ''
      input(name).ariaInvalid = String(name === about)
    }
    byId('new-error').textContent = about ? '' : words
    if (about) input(about).focus()
  }
}

const isFactsheet = folder => folder.startsWith(FACTSHEET)

// The remarks for colleagues: next to the text that they are about, as marks in the margin of the pages, and in the tab of
// what is open. They are never printed.
//
// Used by tests: #remarks [data-remark], #field-remarks with li[data-remark], #remark-add; .remark-mark.

import { askFor, askWhether } from './ask.js'
import { byId, create, setVisible } from './dom.js'
import { messageOf } from './field-words.js'
import { keepFocus } from './keep-focus.js'
import { SPACE_ABOVE } from './origin.js'
import { notify } from './notice.js'
import { get, send } from './request.js'
import { word } from './words.js'

export class Remarks {
  #name
  #pages
  #field
  #remarks = []
  #latest = 0

  constructor(name, pages, field) {
    this.#name = name
    this.#pages = pages
    this.#field = field
    const add = byId('remark-add')
    // The text area keeps its caret, which says where the remark belongs.
    add.onmousedown = event => event.preventDefault()
    add.onclick = () => this.#add()
  }

  // Lists the remarks of the document as they are now.
  async update() {
    const latest = ++this.#latest
    const remarks = await get(`/remarks/${this.#name}`)
    if (!remarks || latest !== this.#latest) return
    this.#remarks = remarks
    keepFocus(byId('remarks'), () => this.#list())
    this.#markPages()
    this.mark()
  }

  // Those that are open come first.
  #list() {
    const sorted = [...this.#remarks].sort((one, other) => other.open - one.open)
    setVisible(byId('remarks'), sorted.length)
    byId('remarks-count').textContent = word('desk-remark-open-count', { n: sorted.filter(({ open }) => open).length })
    const item = remark => {
      const page = remark.page === null ? null : create('small', {}, word('desk-tour-page', { number: remark.page + 1 }))
      const words = create('span', {}, create('span', { className: 'words', lang: 'nl' }, remark.words), create('small', {}, remark.label.join(' · ')))
      const button = create('button', { onclick: () => this.#open(remark) }, words, page)
      return create('li', { dataset: { remark: remark.remark ?? '', open: remark.open } }, button)
    }
    byId('remarks').querySelector('ol').replaceChildren(...sorted.map(item))
  }

  // Marks the open remarks in the margin of the pages.
  #markPages() {
    document.querySelectorAll('.remark-mark').forEach(mark => mark.remove())
    this.#pages.forEach((page, index) => {
      for (const remark of this.#remarks.filter(({ open, page }) => open && page === index)) {
        const label = word('desk-remark-mark', { words: remark.words })
        const mark = create('button', { className: 'remark-mark', title: label, ariaLabel: label, tabIndex: -1, onclick: () => this.#open(remark) }, '✎')
        mark.style.top = `calc(var(--scale) * ${remark.y}px)`
        page.element.append(mark)
      }
    })
  }

  async #open(remark) {
    if (!(await this.#field.open(remark.field))) return
    this.#field.selectWords(remark.words, 0)
    if (remark.page !== null) this.#pages.goTo(remark.page, remark.y, SPACE_ABOVE)
  }

  // Shows the remarks of the open field in its panel.
  mark() {
    const { id, canHaveRemarks } = this.#field
    const table = id && tableOf(id)
    const own = this.#remarks.filter(({ field, remark }) => (remark === null ? tableOf(field) === table : field === id))
    setVisible(byId('field-remarks'), id && (canHaveRemarks || own.length))
    setVisible(byId('remarks-title'), own.length)
    setVisible(byId('remark-add'), canHaveRemarks)
    keepFocus(byId('field-remarks'), () => {
      byId('field-remark-list').replaceChildren(...own.map(remark => this.#createItem(remark)))
    })
  }

  #createItem(remark) {
    const words = create('span', { className: 'words', lang: 'nl' }, remark.words)
    if (remark.remark === null) {
      const kind = create('small', {}, word(remark.open ? 'desk-remark-comment-open' : 'desk-remark-comment'))
      return create('li', { dataset: { remark: '' } }, words, kind)
    }
    const tick = create('input', { type: 'checkbox', checked: remark.open })
    tick.onchange = () => this.#change(remark, { action: 'change', words: remark.words, open: tick.checked }, tick.checked ? 'desk-remark-opened' : 'desk-remark-closed')
    const edit = create('button', { onclick: () => this.#edit(remark), ariaLabel: word('desk-remark-edit-of', { words: remark.words }) }, word('desk-remark-edit'))
    const remove = create('button', { onclick: () => this.#remove(remark), ariaLabel: word('desk-remark-remove-of', { words: remark.words }) }, word('desk-remark-remove'))
    const actions = create('div', { className: 'actions' }, create('label', {}, tick, ' ', word('desk-remark-open')), edit, remove)
    return create('li', { dataset: { remark: remark.remark } }, words, actions)
  }

  async #add() {
    const { id, caret } = this.#field
    const words = await askFor(word('desk-remark-ask'), word('desk-remark-add-yes'))
    if (!words?.trim() || !(await this.#field.leave())) return
    const request = { field: id, version: this.#field.version, action: 'add', at: caret, words, open: true }
    await this.#send(request, 'desk-remark-added')
  }

  async #edit(remark) {
    const words = await askFor(word('desk-remark-ask-edit'), word('desk-remark-save'), remark.words)
    if (words?.trim()) await this.#change(remark, { action: 'change', words, open: remark.open }, 'desk-remark-changed')
  }

  async #remove(remark) {
    const isSure = await askWhether(word('desk-remark-ask-remove', { words: remark.words }), word('desk-remark-remove'))
    if (isSure) await this.#change(remark, { action: 'remove' }, 'desk-remark-removed')
  }

  // Changes a remark, if it is what the user sees.
  async #change({ field, remark, words }, action, done) {
    if (!(await this.#field.leave())) return
    const remarks = (await get(`/remarks/${this.#name}`)) ?? []
    const now = remarks.find(other => other.field === field && other.remark === remark && other.words === words)
    if (!now) {
      notify(word('desk-remark-gone'))
      return this.update()
    }
    await this.#send({ field, version: now.version, remark, ...action }, done)
  }

  async #send(request, done) {
    const { status, answer } = await this.#field.change(() => send('POST', `/remark/${this.#name}`, request))
    if (status === 200) notify(word(done))
    else notify(status === 404 || status === 409 ? word('desk-remark-gone') : messageOf(status, answer))
    await this.update()
  }
}

const tableOf = id => id.replace(/[^.:]*$/, '')

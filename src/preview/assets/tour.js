// The tour of the open places: a tab of the sidebar with all of them, and steps from one to the next.

import { byId, create, setVisible } from './dom.js'
import { keepFocus } from './keep-focus.js'
import { SPACE_ABOVE } from './origin.js'
import { get } from './request.js'
import { word } from './words.js'

export class Tour {
  #name
  #pages
  #field
  #gaps = []
  // The gaps that are listed, as JSON.
  #shown = ''
  #latest = 0
  // The gap after the field that was open last: it may be filled, and be in the list no more.
  #following = { of: null, next: null }

  constructor(name, pages, field) {
    this.#name = name
    this.#pages = pages
    this.#field = field
    byId('gap-next').onclick = () => this.step(1)
    byId('gap-previous').onclick = () => this.step(-1)
    byId('gap-save-next').onclick = () => this.saveAndStep()
  }

  // Lists the open places of the sheet as it is now.
  async update() {
    const latest = ++this.#latest
    const gaps = await get(`/fields/${this.#name}/gaps`)
    if (!gaps || latest !== this.#latest) return
    this.#gaps = gaps
    const { length: n } = gaps
    const count = byId('open-count')
    count.textContent = n
    count.title = word('desk-gaps', { n })
    setVisible(count, n)
    byId('open').tabIndex = n ? -1 : 0
    const shown = JSON.stringify(gaps)
    if (shown !== this.#shown) keepFocus(byId('open'), () => this.#list())
    this.#shown = shown
    this.mark()
  }

  #list() {
    const group = ([words, entries]) => create('li', {}, create('p', {}, ...words), create('ol', {}, ...entries))
    const items = this.#groups().map(group)
    const none = create('li', { className: 'empty' }, word('desk-tour-none'))
    byId('open').querySelector('ol').replaceChildren(...(items.length ? items : [none]))
  }

  // The headings, each with the items of the gaps below it. A theme returns for each approach: that is named next to it.
  #groups() {
    const groups = []
    this.#gaps.forEach((gap, index) => {
      const heading = gap.heading ?? ''
      const approach = gap.label.length > 1 ? gap.label.at(-1) : null
      const last = groups.at(-1)
      if (last?.heading === heading && last.approach === approach) last.gaps.push([gap, index])
      else groups.push({ heading, approach, gaps: [[gap, index]] })
    })
    return groups.map(({ heading, approach, gaps }) => {
      const words = [heading, approach && heading !== approach ? create('small', {}, approach) : null]
      return [words, gaps.map(([gap, index]) => this.#createItem(gap, index, [heading, approach]))]
    })
  }

  // `known` are the words above it.
  #createItem(gap, index, known) {
    const [first, ...others] = gap.label
    const rest = others.filter(part => !known.includes(part))
    // The wording of an indicator says more than “Bevinding”.
    const [main, more] = rest.length ? [rest.join(' · '), first] : [first, null]
    const page = gap.page === null ? null : create('small', {}, word('desk-tour-page', { number: gap.page + 1 }))
    const words = create('span', {}, main, more ? create('small', {}, more) : null)
    const button = create('button', { onclick: () => this.#open(index) }, words, page)
    return create('li', { dataset: { gap: gap.field } }, button)
  }

  // Marks the open field in the list, and shows which of the gaps it is.
  mark() {
    const current = this.#current()
    const next = this.#gaps[(current + 1) % this.#gaps.length]
    if (current >= 0) this.#following = { of: this.#field.id, next: next.field }
    for (const item of byId('open').querySelectorAll('[data-gap]')) {
      const isCurrent = item.dataset.gap === this.#field.id
      if (isCurrent) item.setAttribute('aria-current', 'true')
      else item.removeAttribute('aria-current')
      if (isCurrent && item.checkVisibility()) item.scrollIntoView({ block: 'nearest' })
    }
    const n = this.#gaps.length
    const position = current < 0 ? word('desk-tour-count', { n }) : word('desk-tour-position', { number: current + 1, n })
    byId('gap-position').textContent = n ? position : word('desk-tour-none')
    for (const id of ['gap-next', 'gap-previous']) byId(id).disabled = n === 0
    setVisible(byId('gap-save-next'), n > 0)
  }

  #current() {
    return this.#gaps.findIndex(gap => gap.field === this.#field.id)
  }

  // Opens the next (1) or the previous (-1) gap.
  step(direction) {
    const { length } = this.#gaps
    if (length === 0) return
    const current = this.#current()
    if (current >= 0) this.#open((current + direction + length) % length)
    else this.#open((this.#indexOfFollowing() + (direction < 0 ? -1 : 0) + length) % length)
  }

  // Saves the open field, and opens the next gap that is still one.
  async saveAndStep() {
    const current = this.#current()
    const from = current < 0 ? this.#indexOfFollowing() : current + 1
    const following = [...this.#gaps.slice(from), ...this.#gaps.slice(0, from)].map(gap => gap.field)
    const { id } = this.#field
    if (!(await this.#field.leave())) return
    if (this.#field.selectNextGap()) return
    await this.update()
    const isOpen = field => this.#gaps.some(gap => gap.field === field)
    const next = following.find(field => field !== id && isOpen(field))
    if (next) await this.#openGap(this.#gaps.find(gap => gap.field === next))
    else this.#field.save()
  }

  // The index of the gap after the open field, which is no gap itself.
  #indexOfFollowing() {
    const { of, next } = this.#following
    return of === this.#field.id ? Math.max(0, this.#gaps.findIndex(gap => gap.field === next)) : 0
  }

  #open(index) {
    return this.#openGap(this.#gaps[index])
  }

  async #openGap(gap) {
    const field = await this.#field.open(gap.field)
    if (!field || gap.page === null) return
    this.#pages.goTo(gap.page, gap.y, SPACE_ABOVE)
  }
}

// The side: headings, small pages, and what is to be looked at.

import { byId, counted, make, placeOf, toggle } from './dom.js'

// How much is shown above what is to be looked at, in points.
const AROUND = 110

const TABS = ['contents', 'thumbnails', 'notes']

export class Contents {
  #pages
  #outline = []
  #state = null
  #tab = 'contents'

  constructor(pages) {
    this.#pages = pages
    for (const tab of TABS) {
      const button = byId(`tab-${tab}`)
      button.onclick = () => this.#choose(tab)
      button.onkeydown = event => this.#moveBetweenTabs(event, tab)
    }
    byId('scroller').addEventListener('scroll', () => this.update(), { passive: true })
  }

  show(state) {
    this.#state = state
    // The title on the cover is known from the head of the page.
    this.#outline = state.outline.filter(entry => entry.level > 1)
    byId('contents').replaceChildren(...this.#outline.map(entry => this.#entry(entry)))
    const notes = state.remarks.map(remark => this.#note(remark))
    byId('notes').replaceChildren(...(notes.length ? notes : [make('li', { className: 'empty' }, 'Nothing to look at.')]))
    const count = byId('note-count')
    count.textContent = state.remarks.length
    count.title = counted(state.remarks.length, 'note', 'notes')
    toggle(count, state.remarks.length)
    if (this.#tab === 'thumbnails') this.#showThumbnails()
    this.update()
  }

  // To the next (1) or the previous (-1) heading.
  step(direction) {
    const current = this.#current()
    const entry = this.#outline[Math.max(0, current + direction)]
    if (entry) this.#pages.goTo(entry.page, entry.y)
  }

  // Marks the heading and the page that are in view.
  update() {
    const current = this.#current()
    mark(byId('contents'), current)
    if (this.#tab === 'thumbnails') mark(byId('thumbnails'), this.#pages.place.page)
  }

  // The heading that the top of the view is below.
  #current() {
    const { page, part } = this.#pages.place
    const y = part * (this.#pages.sizes[page]?.height ?? 0) + 60
    return this.#outline.findLastIndex(entry => entry.page < page || (entry.page === page && entry.y <= y))
  }

  #entry({ level, text, page, y }) {
    const number = make('span', { className: 'page-number' }, String(page + 1))
    const go = make('button', { onclick: () => this.#pages.goTo(page, y) }, make('span', {}, text), number)
    return make('li', { dataset: { level } }, go)
  }

  #note(remark) {
    const go = async () => {
      if (remark.page === null) return
      this.#pages.goTo(remark.page, remark.y, AROUND)
      const layer = await this.#pages.layer(remark.page)
      this.#pages.each(page => page.layer.unmark('marked'))
      layer?.mark(remark.texts, 'marked')
    }
    const where = remark.page === null ? '' : `page ${remark.page + 1} · `
    const place = placeOf({ ...remark, file: remark.file.split('/').slice(-2).join('/') })
    const words = [make('span', {}, remark.message), make('small', {}, where + place)]
    const button = make('button', { onclick: go, title: placeOf(remark) }, ...words)
    return make('li', { dataset: { kind: remark.kind } }, button)
  }

  #showThumbnails() {
    const { document: name, pages } = this.#state
    const small = (page, index) => {
      const src = `/page/${name}/${page.hash}.png`
      const image = make('img', { loading: 'lazy', alt: '', src, width: 110, height: Math.round((110 * page.height) / page.width) })
      return make('li', {}, make('button', { onclick: () => this.#pages.goTo(index), ariaLabel: `Page ${index + 1}` }, image, String(index + 1)))
    }
    byId('thumbnails').replaceChildren(...pages.map(small))
  }

  #choose(chosen) {
    this.#tab = chosen
    for (const tab of TABS) {
      const button = byId(`tab-${tab}`)
      button.ariaSelected = tab === chosen
      button.tabIndex = tab === chosen ? 0 : -1
      toggle(byId(tab), tab === chosen)
    }
    if (chosen === 'thumbnails' && this.#state) this.#showThumbnails()
    this.update()
  }

  #moveBetweenTabs(event, tab) {
    const direction = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!direction) return
    const next = TABS.at((TABS.indexOf(tab) + direction) % TABS.length)
    this.#choose(next)
    byId(`tab-${next}`).focus()
  }
}

function mark(list, current) {
  if (list.dataset.current === String(current)) return
  list.dataset.current = current
  ;[...list.children].forEach((item, index) => {
    if (index === current) {
      item.setAttribute('aria-current', 'true')
      if (list.checkVisibility()) item.scrollIntoView({ block: 'nearest' })
    } else item.removeAttribute('aria-current')
  })
}

// The sidebar: headings and small pages. tour.js fills the tab of the gaps, and warnings.js that of the warnings.

import { byId, create, setVisible } from './dom.js'
import { keepFocus } from './keep-focus.js'
import { word } from './words.js'

// The names of the tabs. Each has a button `tab-NAME` and a panel NAME with a list.
const TABS = ['contents', 'facts', 'thumbnails', 'open', 'issues']

const listOf = tab => byId(tab).querySelector('ol')

export class Sidebar {
  #pages
  #outline = []
  #state = null
  // The headings and warnings that are shown, as JSON.
  #shown = ''
  #tab = 'contents'
  // Called when a tab is chosen.
  onSelect = () => {}

  constructor(pages) {
    this.#pages = pages
    for (const tab of TABS) {
      const button = byId(`tab-${tab}`)
      button.onclick = () => this.select(tab)
      button.onkeydown = event => this.#selectByKey(event, tab)
    }
    byId('scroller').addEventListener('scroll', () => this.update(), { passive: true })
  }

  show(state) {
    this.#state = state
    if (this.#tab === 'thumbnails') this.#showThumbnails()
    if (this.#isNew(state)) this.#showLists(state)
    this.update()
  }

  // Whether a state has other headings or warnings than the previous one. Most of what is typed changes neither.
  #isNew({ outline, remarks }) {
    const previous = this.#shown
    this.#shown = JSON.stringify([outline, remarks])
    return this.#shown !== previous
  }

  #showLists(state) {
    // The title on the cover is in the head of the window.
    this.#outline = state.outline.filter(entry => entry.level > 1)
    const entries = this.#outline.map(entry => this.#createEntry(entry))
    keepFocus(byId('contents'), () => listOf('contents').replaceChildren(...entries))
  }

  // Scrolls to the next (1) or the previous (-1) heading.
  stepHeading(direction) {
    const entry = this.#outline[Math.max(0, this.#currentHeading() + direction)]
    if (entry) this.#pages.goTo(entry.page, entry.y)
  }

  // Marks the heading and the page that are in view.
  update() {
    markCurrent(listOf('contents'), this.#currentHeading())
    if (this.#tab === 'thumbnails') markCurrent(listOf('thumbnails'), this.#pages.position.page)
  }

  // The index of the last heading above the top of the view, or just below it.
  #currentHeading() {
    const { page, part } = this.#pages.position
    const y = part * (this.#pages.sizes[page]?.height ?? 0) + 60
    return this.#outline.findLastIndex(entry => entry.page < page || (entry.page === page && entry.y <= y))
  }

  #createEntry({ level, text, page, y }) {
    const number = create('span', { className: 'page-number' }, String(page + 1))
    const button = create('button', { onclick: () => this.#pages.goTo(page, y) }, create('span', {}, text), number)
    return create('li', { dataset: { level } }, button)
  }

  #showThumbnails() {
    const { document: name, pages } = this.#state
    const thumbnail = (page, index) => {
      const src = `/page/${name}/${page.hash}.png`
      const image = create('img', { loading: 'lazy', alt: '', src, width: 110, height: Math.round((110 * page.height) / page.width) })
      return create('li', {}, create('button', { onclick: () => this.#pages.goTo(index), ariaLabel: word('desk-sheet-page', { number: index + 1 }) }, image, String(index + 1)))
    }
    keepFocus(byId('thumbnails'), () => listOf('thumbnails').replaceChildren(...pages.map(thumbnail)))
  }

  // Shows a tab.
  select(selected) {
    this.#tab = selected
    for (const tab of TABS) {
      const button = byId(`tab-${tab}`)
      button.ariaSelected = tab === selected
      button.tabIndex = tab === selected ? 0 : -1
      setVisible(byId(tab), tab === selected)
    }
    if (selected === 'thumbnails' && this.#state) this.#showThumbnails()
    this.update()
    this.onSelect(selected)
  }

  #selectByKey(event, tab) {
    const direction = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!direction) return
    const next = TABS.at((TABS.indexOf(tab) + direction) % TABS.length)
    this.select(next)
    byId(`tab-${next}`).focus()
  }
}

// Marks the item with an index as the current one, and the others as not.
function markCurrent(list, current) {
  if (list.dataset.current === String(current)) return
  list.dataset.current = current
  ;[...list.children].forEach((item, index) => {
    if (index === current) {
      item.setAttribute('aria-current', 'true')
      if (list.checkVisibility()) item.scrollIntoView({ block: 'nearest' })
    } else item.removeAttribute('aria-current')
  })
}

// The pages: pictures under a layer of text, replaced one by one when they change.

import { byId, create } from './dom.js'
import { TextLayer, loadText } from './text-layer.js'
import { word } from './words.js'

// How far outside the view pages are loaded, in heights of the view.
const MARGIN = '100% 0px'

export class Pages {
  #name
  #pages = []
  #latest = 0
  #scroller = byId('scroller')
  #box = byId('pages')
  #observer = new IntersectionObserver(entries => this.#onIntersect(entries), { root: byId('scroller'), rootMargin: MARGIN })
  // The ids of all texts in the previous state. A text that is not among them is new.
  #previousTexts = null

  constructor(name) {
    this.#name = name
  }

  get count() {
    return this.#pages.length
  }

  get sizes() {
    return this.#pages.map(page => page.info)
  }

  // Shows a state. Resolves when the pages in view are on the screen.
  async show(state) {
    const version = (this.#latest = state.version)
    performance.mark(`received-${version}`)
    const anchor = this.#anchor()
    const texts = this.#texts()
    this.#arrange(state.pages)
    this.#restore(anchor)
    this.#previousTexts = texts
    await Promise.all(this.#pages.filter(page => page.isAwaited()).map(page => page.load(texts)))
    // The observer reports pages that come near the view, not those that are near it already.
    this.#pages.filter(page => page.isNear).forEach(page => page.load(texts))
    if (version !== this.#latest) return
    performance.mark(`rendered-${version}`)
    document.documentElement.dataset.version = version
  }

  // Gives each page of the state an element: the one that shows it already, or that of the page that it replaces, or a new one.
  #arrange(infos) {
    const shown = new Map(this.#pages.map(page => [page.info.hash, page]))
    const unchanged = infos.map(info => {
      const page = shown.get(info.hash)
      shown.delete(info.hash)
      return page
    })
    const unused = this.#pages.filter(page => shown.get(page.info.hash) === page)
    const takeAt = index => {
      const at = unused.indexOf(this.#pages[index])
      return at >= 0 ? unused.splice(at, 1)[0] : undefined
    }
    const pages = infos.map((info, index) => unchanged[index] ?? takeAt(index) ?? new Page(this.#name, this.#observer))
    unused.forEach(page => page.remove())
    pages.forEach((page, index) => {
      page.assign(infos[index], index)
      if (this.#box.children[index] !== page.element) this.#box.insertBefore(page.element, this.#box.children[index] ?? null)
    })
    this.#pages = pages
  }

  #onIntersect(entries) {
    for (const entry of entries) {
      const page = this.#pages.find(page => page.element === entry.target)
      if (!page) continue
      page.isNear = entry.isIntersecting
      if (page.isNear) page.load(this.#previousTexts)
    }
  }

  // The ids of all texts on the pages; null if there are no pages yet.
  #texts() {
    if (this.#pages.length === 0) return null
    return new Set(this.#pages.flatMap(page => page.layer.ids))
  }

  // The page at the top of the view, and how far it is scrolled, in pixels.
  #anchor() {
    const top = this.#scroller.getBoundingClientRect().top
    const page = this.#pages.find(page => page.element.getBoundingClientRect().bottom > top + 1)
    return page && { page, index: this.#pages.indexOf(page), offset: page.element.getBoundingClientRect().top }
  }

  // Scrolls the page of an anchor back to where it was.
  #restore(anchor) {
    if (!anchor) return
    const page = this.#pages.includes(anchor.page) ? anchor.page : this.#pages[anchor.index] ?? this.#pages.at(-1)
    if (page) this.#scroller.scrollTop += page.element.getBoundingClientRect().top - anchor.offset
  }

  // The position at the top of the view: the index of a page, and the part of its height that is above.
  get position() {
    const anchor = this.#anchor()
    if (!anchor) return { page: 0, part: 0 }
    const box = anchor.page.element.getBoundingClientRect()
    return { page: anchor.index, part: (this.#scroller.getBoundingClientRect().top - box.top) / box.height }
  }

  set position({ page, part }) {
    const element = this.#pages[page]?.element
    if (!element) return
    const box = element.getBoundingClientRect()
    this.#scroller.scrollTop += box.top + part * box.height - this.#scroller.getBoundingClientRect().top
  }

  // Scrolls to `y` on a page, with some space above it; both in points.
  goTo(page, y = 0, above = 24) {
    const info = this.#pages[page]?.info
    if (info) this.position = { page, part: Math.max(0, y - above) / info.height }
  }

  // The text layer of a page, once it is loaded.
  async layer(page) {
    await this.#pages[page]?.load(this.#previousTexts)
    return this.#pages[page]?.layer
  }

  // Sets the number of pixels for a point.
  set scale(scale) {
    const { position } = this
    this.#box.style.setProperty('--scale', scale)
    this.#pages.forEach(page => page.resize())
    this.position = position
  }

  forEach(visit) {
    this.#pages.forEach((page, index) => visit(page, index))
  }
}

class Page {
  info = { hash: null }
  // Whether it is in view, or no more than MARGIN away.
  isNear = false
  layer = new TextLayer()
  element = create('section', { className: 'page' }, this.layer.element)
  #name
  #observer
  #shown = null
  // The hash of the picture that is shown: it stays when only the text changes.
  #picture = null
  #loading = null

  constructor(name, observer) {
    this.#name = name
    this.#observer = observer
    observer.observe(this.element)
  }

  // Makes it page `index` of the sheet.
  assign(info, index) {
    const label = word('desk-sheet-page', { number: index + 1 })
    if (info.hash === this.info.hash && this.element.ariaLabel === label) return
    this.info = info
    this.element.dataset.hash = info.hash
    this.element.ariaLabel = label
    this.resize()
  }

  resize() {
    this.element.style.width = `calc(var(--scale) * ${this.info.width}px)`
    this.element.style.height = `calc(var(--scale) * ${this.info.height}px)`
  }

  remove() {
    this.#observer.unobserve(this.element)
    this.element.remove()
  }

  // Whether it is in view or just outside, so that the user waits for it.
  isAwaited() {
    const box = this.element.getBoundingClientRect()
    return box.bottom > -innerHeight / 2 && box.top < innerHeight * 1.5
  }

  // Loads the picture and the text, unless they are loaded. Resolves when they are on the screen. Texts that are not among
  // `previousTexts` are highlighted.
  load(previousTexts) {
    const { hash } = this.info
    if (this.#shown === hash) return Promise.resolve()
    if (this.#loading?.hash !== hash) this.#loading = { hash, done: this.#replace(hash, previousTexts) }
    return this.#loading.done
  }

  async #replace(hash, previousTexts) {
    const { picture, text: known } = this.info
    try {
      const loaded = [loadText(known ?? `/page/${this.#name}/${hash}.json`), this.#loadPicture(picture)]
      const [text, image] = await Promise.all(loaded)
      if (this.info.hash !== hash) return
      if (image) this.#showPicture(image, picture)
      this.layer.show(text, this.#shown ? previousTexts : null)
      this.#shown = hash
    } catch {
      // The server no longer has the page: a newer state follows.
    }
  }

  // Loads a picture; null if it is shown already.
  async #loadPicture(picture) {
    if (picture === this.#picture) return null
    const image = create('img', { alt: '', src: `/page/${this.#name}/${picture}.svg`, draggable: false })
    await image.decode()
    return image
  }

  #showPicture(image, picture) {
    const previous = this.element.querySelector('img')
    if (previous) previous.replaceWith(image)
    else this.element.prepend(image)
    this.#picture = picture
  }
}

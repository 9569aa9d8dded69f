// The pages: pictures with a layer of text, replaced one by one when they change.

import { byId, make } from './dom.js'
import { TextLayer, loadTexts } from './text-layer.js'

// How far outside the view pages are made ready, in heights of the view.
const MARGIN = '100% 0px'

export class Pages {
  #name
  #pages = []
  #latest = 0
  #scroller = byId('scroller')
  #box = byId('pages')
  #near = new IntersectionObserver(entries => this.#approach(entries), { root: byId('scroller'), rootMargin: MARGIN })
  // The texts of the state of before: what is not among them is new.
  #known = null

  constructor(name) {
    this.#name = name
  }

  get count() {
    return this.#pages.length
  }

  get sizes() {
    return this.#pages.map(page => page.info)
  }

  // Shows a state. Resolves when all of it that is in view is on the screen.
  async show(state) {
    const version = (this.#latest = state.version)
    performance.mark(`heard-${version}`)
    const anchor = this.#anchor()
    const known = this.#texts()
    this.#arrange(state.pages)
    this.#keep(anchor)
    await Promise.all(this.#pages.filter(page => page.isNear()).map(page => page.load(known)))
    this.#known = known
    if (version !== this.#latest) return
    performance.mark(`shown-${version}`)
    document.documentElement.dataset.version = version
  }

  // Gives each page of the state an element: its own, if it has one, or else that of a page that is gone.
  #arrange(infos) {
    const free = new Map(this.#pages.map(page => [page.info.hash, page]))
    const same = infos.map(info => {
      const page = free.get(info.hash)
      free.delete(info.hash)
      return page
    })
    const rest = this.#pages.filter(page => free.get(page.info.hash) === page)
    const takeNear = index => {
      const at = rest.indexOf(this.#pages[index])
      return at >= 0 ? rest.splice(at, 1)[0] : undefined
    }
    const pages = infos.map((info, index) => same[index] ?? takeNear(index) ?? new Page(this.#name, this.#near))
    rest.forEach(page => page.remove())
    pages.forEach((page, index) => {
      page.become(infos[index], index)
      if (this.#box.children[index] !== page.element) this.#box.insertBefore(page.element, this.#box.children[index] ?? null)
    })
    this.#pages = pages
  }

  #approach(entries) {
    for (const entry of entries) {
      const page = this.#pages.find(page => page.element === entry.target)
      if (page) page.approach(entry.isIntersecting, this.#known)
    }
  }

  // The ids of all texts that are on the pages now.
  #texts() {
    if (this.#pages.length === 0) return null
    return new Set(this.#pages.flatMap(page => page.layer.ids))
  }

  // What is at the top of the view: a page, and how far it is scrolled.
  #anchor() {
    const top = this.#scroller.getBoundingClientRect().top
    const page = this.#pages.find(page => page.element.getBoundingClientRect().bottom > top + 1)
    return page && { page, index: this.#pages.indexOf(page), offset: page.element.getBoundingClientRect().top }
  }

  // Puts what was at the top of the view back there.
  #keep(anchor) {
    if (!anchor) return
    const page = this.#pages.includes(anchor.page) ? anchor.page : this.#pages[anchor.index] ?? this.#pages.at(-1)
    if (page) this.#scroller.scrollTop += page.element.getBoundingClientRect().top - anchor.offset
  }

  // The place in the sheet at the top of the view: a page, and the part of it that is above.
  get place() {
    const anchor = this.#anchor()
    if (!anchor) return { page: 0, part: 0 }
    const box = anchor.page.element.getBoundingClientRect()
    return { page: anchor.index, part: (this.#scroller.getBoundingClientRect().top - box.top) / box.height }
  }

  set place({ page, part }) {
    const element = this.#pages[page]?.element
    if (!element) return
    const box = element.getBoundingClientRect()
    this.#scroller.scrollTop += box.top + part * box.height - this.#scroller.getBoundingClientRect().top
  }

  // Scrolls to `y`, in points, on a page, with as much of what stands above it.
  goTo(page, y = 0, above = 24) {
    const info = this.#pages[page]?.info
    if (info) this.place = { page, part: Math.max(0, y - above) / info.height }
  }

  // The texts of a page, loaded if need be.
  async layer(page) {
    await this.#pages[page]?.load(this.#known)
    return this.#pages[page]?.layer
  }

  // Sets how many pixels a point takes.
  set scale(scale) {
    const { place } = this
    this.#box.style.setProperty('--scale', scale)
    this.#pages.forEach(page => page.resize())
    this.place = place
  }

  each(visit) {
    this.#pages.forEach((page, index) => visit(page, index))
  }
}

class Page {
  info = { hash: null }
  layer = new TextLayer()
  element = make('section', { className: 'page' }, this.layer.element)
  #name
  #observer
  #shown = null
  #loading = null
  #isNear = false

  constructor(name, observer) {
    this.#name = name
    this.#observer = observer
    observer.observe(this.element)
  }

  // Takes the place of page `index` of the sheet.
  become(info, index) {
    if (info.hash === this.info.hash && this.element.ariaLabel === `Page ${index + 1}`) return
    this.info = info
    this.element.dataset.hash = info.hash
    this.element.ariaLabel = `Page ${index + 1}`
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

  // Whether it is in view, or nearly: then the user waits for it.
  isNear() {
    const box = this.element.getBoundingClientRect()
    return box.bottom > -innerHeight / 2 && box.top < innerHeight * 1.5
  }

  approach(isNear, known) {
    this.#isNear = isNear
    if (isNear) this.load(known)
  }

  // Loads the picture and the texts, if they are not there. Resolves when the picture is in its place.
  load(known) {
    const { hash } = this.info
    if (this.#shown === hash) return Promise.resolve()
    if (this.#loading?.hash !== hash) this.#loading = { hash, done: this.#replace(hash, known) }
    return this.#loading.done
  }

  async #replace(hash, known) {
    const address = `/page/${this.#name}/${hash}`
    const image = make('img', { alt: '', src: `${address}.svg`, draggable: false })
    try {
      const [texts] = await Promise.all([loadTexts(`${address}.json`), image.decode()])
      if (this.info.hash !== hash) return
      const old = this.element.querySelector('img')
      if (old) old.replaceWith(image)
      else this.element.prepend(image)
      this.layer.show(texts, this.#shown ? known : null)
      this.#shown = hash
    } catch {
      // The page is no longer known: a newer state is on its way.
    }
  }
}

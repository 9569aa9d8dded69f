// The size of the pages. Zoom and position are stored for each sheet.

import { byId } from './dom.js'

const STEPS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4]

// A point is 1/72 inch, a CSS pixel 1/96.
const PIXELS_PER_POINT = 96 / 72

// The largest factor for “fit the width”: on a large screen, lines would be too long to read.
const MAX_FIT = 1.75

export class Zoom {
  #key
  #pages
  #mode = 'width'
  #factor = 1
  // The stored position, until it is restored.
  #stored = null
  #scroller = byId('scroller')

  constructor(name, pages) {
    this.#key = `sheet:${name}`
    this.#pages = pages
    const saved = JSON.parse(sessionStorage.getItem(this.#key) ?? 'null')
    if (saved) {
      this.#mode = saved.mode
      this.#stored = saved.position
    }
    byId('zoom-in').onclick = () => this.step(1)
    byId('zoom-out').onclick = () => this.step(-1)
    byId('fit-width').onclick = () => this.set('width')
    byId('fit-page').onclick = () => this.set('page')
    new ResizeObserver(() => this.#apply()).observe(this.#scroller)
    let timer
    this.#scroller.addEventListener('scroll', () => {
      clearTimeout(timer)
      timer = setTimeout(() => this.#save(), 150)
    })
  }

  // Sets the mode: 'width', 'page', or a factor of the size on paper.
  set(mode) {
    this.#mode = mode
    this.#apply()
    this.#save()
  }

  // Sets the next larger (1) or smaller (-1) step.
  step(direction) {
    const steps = direction > 0 ? STEPS : STEPS.toReversed()
    this.set(steps.find(step => (step - this.#factor) * direction > 0.005) ?? this.#factor)
  }

  // Scrolls to the stored position, once there are pages.
  restore() {
    if (this.#pages.count === 0) return
    this.#apply()
    if (this.#stored) this.#pages.position = this.#stored
    this.#stored = null
  }

  #apply() {
    const [page] = this.#pages.sizes
    if (!page) return
    const style = getComputedStyle(this.#scroller)
    const width = this.#scroller.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
    const height = this.#scroller.clientHeight - 2 * parseFloat(style.paddingTop)
    const byWidth = Math.min(width / page.width / PIXELS_PER_POINT, MAX_FIT)
    const byPage = Math.min(byWidth, height / page.height / PIXELS_PER_POINT)
    const factor = { width: byWidth, page: byPage }[this.#mode] ?? this.#mode
    byId('fit-width').ariaPressed = this.#mode === 'width'
    byId('fit-page').ariaPressed = this.#mode === 'page'
    byId('zoom').textContent = `${Math.round(factor * 100)}%`
    if (factor === this.#factor && this.#isApplied) return
    this.#isApplied = true
    this.#factor = factor
    this.#pages.scale = factor * PIXELS_PER_POINT
  }

  #isApplied = false

  #save() {
    if (this.#stored) return
    sessionStorage.setItem(this.#key, JSON.stringify({ mode: this.#mode, position: this.#pages.position }))
  }
}

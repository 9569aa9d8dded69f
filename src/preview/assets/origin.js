// Where a text on a page was written, and the way from a line of a file to its positions in the sheet.

import { byId, create, formatLocation, openInEditor, setVisible, sheetAddress } from './dom.js'
import { get } from './request.js'
import { word } from './words.js'

// The space above a position that is scrolled to, in points.
export const SPACE_ABOVE = 110

export class Origin {
  #name
  #pages
  // The location that is shown; null if none is.
  location = null

  constructor(name, pages) {
    this.#name = name
    this.#pages = pages
  }

  // Scrolls to the location `file:line`, and marks its texts.
  async goTo(location) {
    const answer = await fetch(`/places/${this.#name}?at=${encodeURIComponent(location)}`)
    const positions = answer.ok ? await answer.json() : []
    const message = byId('message')
    setVisible(message, positions.length === 0)
    if (positions.length === 0) {
      message.textContent = word('desk-sheet-shows-nothing', { location })
      return
    }
    this.#pages.goTo(positions[0].page, positions[0].y, SPACE_ABOVE)
    this.#pages.forEach(page => page.layer.unmark('marked'))
    for (const { page, texts } of positions) (await this.#pages.layer(page))?.mark(texts, 'marked')
  }

  // Marks the texts that come from a line of a file, where they are now.
  async markLine({ file, line }) {
    const answer = await get(`/places/${this.#name}?at=${encodeURIComponent(`${file}:${line}`)}`)
    if (answer) this.pick(answer.flatMap(({ texts }) => texts))
  }

  // Marks texts as those of the field.
  pick(texts) {
    this.#pages.forEach(page => page.layer.unmark('picked'))
    this.#pages.forEach(page => page.layer.mark(texts, 'picked'))
  }

  // Scrolls to the texts of the field, if the panel covers them. The pages have their new size after the next frame.
  keepInView() {
    requestAnimationFrame(() => requestAnimationFrame(() => {
      const run = document.querySelector('.run.picked')
      const [box, view] = [run, byId('scroller')].map(element => element?.getBoundingClientRect())
      if (box && (box.top < view.top || box.bottom > view.bottom)) run.scrollIntoView({ block: 'center' })
    }))
  }

  // Removes all marks.
  clear() {
    this.location = null
    this.pick([])
    this.#pages.forEach(page => page.layer.unmark('marked'))
  }

  // Shows where a text was written: `source` is the clicked word, `field` the field that contains it. One may be missing.
  show(source, field) {
    const place = source ?? { ...field.location, open: field.open, before: '', words: '', after: '' }
    this.location = place
    byId('origin').open = !field
    byId('origin-place').textContent = word('desk-origin-place', { file: place.file, line: String(place.line) })
    byId('origin-line').replaceChildren(place.before, create('mark', {}, place.words), place.after)
    setVisible(byId('origin-line'), source)
    const open = byId('origin-open')
    open.href = place.open ?? '#'
    open.onclick = place.open ? null : event => {
      event.preventDefault()
      openInEditor(place).catch(error => (byId('origin-error').textContent = error.message))
    }
    byId('origin-error').textContent = ''
    const copy = byId('origin-copy')
    copy.textContent = word('desk-origin-copy')
    copy.onclick = async () => {
      await navigator.clipboard.writeText(formatLocation(place))
      copy.textContent = word('desk-origin-copied')
    }
    this.#showOthers(source ?? field, `${place.file}:${place.line}`)
  }

  // Links to the other documents that use the text.
  #showOthers({ owner, documents }, location) {
    const others = owner === 'layout' ? [] : documents.filter(document => document.id !== this.#name)
    const link = ({ id, name }) => create('li', {}, create('a', { href: sheetAddress(id, location) }, name))
    const list = others.length ? [word('desk-origin-others'), create('ul', {}, ...others.map(link))] : []
    byId('origin-others').replaceChildren(...list)
  }
}

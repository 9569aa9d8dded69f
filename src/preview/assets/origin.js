// From a text on a page to its source, and from a line of a file to its positions in the sheet.

import { byId, create, formatLocation, openInEditor, setVisible, sheetAddress } from './dom.js'
import { word } from './words.js'

// The space above a position that is scrolled to, in points.
const SPACE_ABOVE = 110

export class Origin {
  #name
  #pages
  #panel = byId('origin')

  constructor(name, pages) {
    this.#name = name
    this.#pages = pages
    byId('pages').addEventListener('click', event => this.#onClick(event))
    byId('origin-close').onclick = () => this.close()
  }

  // Scrolls to the location `file:line`, and marks its texts.
  async goTo(location) {
    const answer = await fetch(`/places/${this.#name}?at=${encodeURIComponent(location)}`)
    const positions = answer.ok ? await answer.json() : []
    const message = byId('message')
    setVisible(message, positions.length === 0)
    if (positions.length === 0) {
      message.textContent = word('sheet.shows-nothing', { location })
      return
    }
    this.#pages.goTo(positions[0].page, positions[0].y, SPACE_ABOVE)
    this.#pages.forEach(page => page.layer.unmark('marked'))
    for (const { page, texts } of positions) (await this.#pages.layer(page))?.mark(texts, 'marked')
  }

  // Shows the source of character `offset` of a text run.
  async showFor(run, offset = 0) {
    const { text, offset: before } = run.dataset
    this.#unpick()
    this.#pages.forEach(page => page.layer.mark([text], 'picked'))
    const answer = await fetch(`/origin/${this.#name}?text=${text}&offset=${Number(before) + offset}`)
    if (answer.ok) this.#show(await answer.json())
    else this.close()
  }

  close() {
    this.#unpick()
    this.#pages.forEach(page => page.layer.unmark('marked'))
    setVisible(this.#panel, false)
  }

  #unpick() {
    this.#pages.forEach(page => page.layer.unmark('picked'))
  }

  #onClick(event) {
    const run = event.target.closest('.run')
    // A click that ends a selection is no question.
    if (!run || !getSelection().isCollapsed) return
    this.showFor(run, offsetAt(event, run))
  }

  #show(origin) {
    byId('origin-owner').textContent = describeOwner(origin)
    byId('origin-place').textContent = word('origin.place', origin)
    byId('origin-line').replaceChildren(origin.before, create('mark', {}, origin.words), origin.after)
    const open = byId('origin-open')
    open.href = origin.open ?? '#'
    open.onclick = origin.open ? null : event => {
      event.preventDefault()
      openInEditor(origin).catch(error => (byId('origin-owner').textContent = error.message))
    }
    const copy = byId('origin-copy')
    copy.textContent = word('origin.copy')
    copy.onclick = () => navigator.clipboard.writeText(formatLocation(origin)).then(() => (copy.textContent = word('origin.copied')))
    this.#showOthers(origin, `${origin.file}:${origin.line}`)
    setVisible(this.#panel, true)
  }

  // Links to the other documents that use the text.
  #showOthers({ owner, documents }, location) {
    const others = owner === 'layout' ? [] : documents.filter(document => document.id !== this.#name)
    const link = ({ id, title }) => create('li', {}, create('a', { href: sheetAddress(id, location), title }, id))
    const list = others.length ? [word('origin.others'), create('ul', {}, ...others.map(link))] : []
    byId('origin-others').replaceChildren(...list)
  }
}

const describeOwner = ({ owner, documents }) => word(`owner.${owner}`, { n: documents.length })

// The index of the character of a text run that was clicked.
function offsetAt(event, run) {
  const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY)
  const range = caret ? null : document.caretRangeFromPoint?.(event.clientX, event.clientY)
  const node = caret?.offsetNode ?? range?.startContainer
  const units = caret?.offset ?? range?.startOffset ?? 0
  if (!node || !run.contains(node)) return 0
  // The server counts characters, not UTF-16 units; and the last character is the last that can be clicked.
  return [...run.textContent.slice(0, Math.max(0, Math.min(units, run.textContent.length - 1)))].length
}

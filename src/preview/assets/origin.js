// Where a text is written: from a click on the page to the line in its file, and back.

import { byId, counted, make, openPlace, placeOf, sheetAddress, toggle } from './dom.js'

// How much is shown above a place that is gone to, in points.
const AROUND = 110

export class Origin {
  #name
  #pages
  #panel = byId('origin')

  constructor(name, pages) {
    this.#name = name
    this.#pages = pages
    byId('pages').addEventListener('click', event => this.#click(event))
    byId('origin-close').onclick = () => this.close()
  }

  // Shows the place `file:line` in the sheet.
  async goTo(at) {
    const answer = await fetch(`/places/${this.#name}?at=${encodeURIComponent(at)}`)
    const places = answer.ok ? await answer.json() : []
    const message = byId('message')
    toggle(message, places.length === 0)
    if (places.length === 0) {
      message.textContent = `${at} does not show in this sheet.`
      return
    }
    this.#pages.goTo(places[0].page, places[0].y, AROUND)
    this.#pages.each(page => page.layer.unmark('marked'))
    for (const { page, texts } of places) (await this.#pages.layer(page))?.mark(texts, 'marked')
  }

  // Tells where a stretch of text was written, from its character `offset` on.
  async tell(run, offset = 0) {
    const { text, offset: before } = run.dataset
    this.#unpick()
    this.#pages.each(page => page.layer.mark([text], 'picked'))
    const answer = await fetch(`/origin/${this.#name}?text=${text}&offset=${Number(before) + offset}`)
    if (answer.ok) this.#show(await answer.json())
    else this.close()
  }

  close() {
    this.#unpick()
    this.#pages.each(page => page.layer.unmark('marked'))
    toggle(this.#panel, false)
  }

  #unpick() {
    this.#pages.each(page => page.layer.unmark('picked'))
  }

  #click(event) {
    const run = event.target.closest('.run')
    // Who selects words does not ask for their origin.
    if (!run || !getSelection().isCollapsed) return
    this.tell(run, offsetAt(event, run))
  }

  #show(origin) {
    const place = placeOf(origin)
    byId('origin-owner').textContent = owner(origin)
    byId('origin-place').textContent = `${origin.file}, line ${origin.line}`
    byId('origin-line').replaceChildren(origin.before, make('mark', {}, origin.words), origin.after)
    const open = byId('origin-open')
    open.href = origin.open ?? '#'
    open.onclick = origin.open ? null : event => {
      event.preventDefault()
      openPlace(origin).catch(error => (byId('origin-owner').textContent = error.message))
    }
    const copy = byId('origin-copy')
    copy.textContent = 'Copy the place'
    copy.onclick = () => navigator.clipboard.writeText(place).then(() => (copy.textContent = 'Copied'))
    this.#showOthers(origin, `${origin.file}:${origin.line}`)
    toggle(this.#panel, true)
  }

  // The other documents that show the text.
  #showOthers({ owner, documents }, at) {
    const others = owner === 'layout' ? [] : documents.filter(document => document.id !== this.#name)
    const link = ({ id, title }) => make('li', {}, make('a', { href: sheetAddress(id, at), title }, id))
    const list = others.length ? ['Look at it as seen from:', make('ul', {}, ...others.map(link))] : []
    byId('origin-others').replaceChildren(...list)
  }
}

function owner({ owner, documents }) {
  const shared = `shared by ${counted(documents.length, 'document', 'documents')}`
  switch (owner) {
    case 'document':
      return 'Text of this municipality'
    case 'shared':
      return `Shared text, ${shared}`
    case 'framework':
      return `The assessment framework, ${shared}`
    default:
      return 'Written by the layout'
  }
}

// Which character of a stretch of text was clicked.
function offsetAt(event, run) {
  const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY)
  const range = caret ? null : document.caretRangeFromPoint?.(event.clientX, event.clientY)
  const node = caret?.offsetNode ?? range?.startContainer
  const units = caret?.offset ?? range?.startOffset ?? 0
  if (!node || !run.contains(node)) return 0
  // Characters, as the server counts them, and the one that was hit, not the gap after it.
  return [...run.textContent.slice(0, Math.max(0, Math.min(units, run.textContent.length - 1)))].length
}

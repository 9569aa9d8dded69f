// The dialog with what was changed in this run, newest first: each change can be looked at and taken back, in any order.
//
// Used by tests: #changes-open, #changes with li[data-change], #changes-said.

import { byId, create, setVisible, sheetAddress } from './dom.js'
import { labelWords, messageOf } from './field-words.js'
import { get, send } from './request.js'
import { language, word } from './words.js'

const times = new Intl.DateTimeFormat(language, { timeStyle: 'short' })
const days = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' })

export class Changes {
  #before
  #goTo

  // `before` is called before the changes are shown or taken back, and resolves to false if that has to wait. `goTo` opens
  // the field of a change if it is on this page, and is true then.
  constructor({ before = async () => true, goTo = () => false } = {}) {
    this.#before = before
    this.#goTo = goTo
    byId('changes-open').onclick = () => this.open()
  }

  async open() {
    if (!(await this.#before())) return
    byId('changes-said').textContent = ''
    await this.#update()
    byId('changes').showModal()
    ;(byId('changes').querySelector('li a') ?? byId('changes').querySelector('form button')).focus()
  }

  async #update() {
    const changes = ((await get('/changes')) ?? []).reverse()
    setVisible(byId('changes-none'), changes.length === 0)
    const groups = Map.groupBy(changes, ({ time }) => days.format(time))
    const today = days.format(Date.now())
    const group = ([day, changes]) => [
      create('h3', {}, day === today ? word('desk-changes-today') : day),
      create('ol', {}, ...changes.map(change => this.#createItem(change)))
    ]
    byId('changes').querySelector('.changes-list').replaceChildren(...[...groups].flatMap(group))
  }

  #createItem(change) {
    const { id, time, document, title, field, label, is_reverted: isReverted, is_revert: isRevert } = change
    const onclick = event => {
      if (!this.#goTo(change)) return
      event.preventDefault()
      byId('changes').close()
    }
    const href = `${sheetAddress(document)}?field=${encodeURIComponent(field)}`
    const place = create('a', { href, onclick }, labelWords(label))
    const state = isReverted ? word('desk-changes-is-reverted') : isRevert && word('desk-changes-is-revert')
    const facts = [times.format(time), title ?? document, state].filter(Boolean).join(' · ')
    return create(
      'li',
      { dataset: { change: id }, className: isReverted ? 'reverted' : '' },
      create('p', { className: 'quiet' }, facts),
      create('p', {}, place),
      createWords(change),
      isReverted ? null : this.#createButton(change)
    )
  }

  #createButton(change) {
    const ariaLabel = word('desk-changes-revert-of', { label: labelWords(change.label), time: times.format(change.time) })
    return create('button', { onclick: () => this.#revert(change), ariaLabel }, word('desk-changes-revert'))
  }

  async #revert({ id, label }) {
    if (!(await this.#before())) return
    const { status, answer } = await send('POST', '/revert', { change: id })
    await this.#update()
    const key = { 200: 'desk-changes-reverted', 409: 'desk-changes-later', 404: 'desk-changes-forgotten' }[status]
    byId('changes-said').textContent = key ? word(key, { label: labelWords(label) }) : messageOf(status, answer)
    byId('changes-said').dataset.status = status
    // The one that takes it back is the first now.
    const next = status === 200 ? byId('changes').querySelector('li') : byId('changes').querySelector(`li[data-change="${id}"]`)
    ;(next?.querySelector('button') ?? byId('changes').querySelector('form button')).focus()
  }
}

// The words that went and came, with a few around them.
function createWords({ lead, gone, came, tail }) {
  const part = (name, text, mark) =>
    text ? create(name, {}, create('span', { className: 'spoken', lang: language }, ` ${word(mark)}: `), text) : null
  const parts = [lead, part('del', gone, 'desk-make-gone'), gone && came ? ' ' : null, part('ins', came, 'desk-make-came'), tail]
  return create('p', { className: 'changed-words', lang: 'nl' }, ...parts.filter(Boolean))
}

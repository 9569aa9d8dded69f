// The status of the document: a choice in the bar. What keeps the document from being final is shown as links.
//
// Used by tests: #status, #blockers with a link for each.

import { byId, create, messageParts, setVisible, sheetAddress } from './dom.js'
import { notify } from './notice.js'
import { get, send } from './request.js'
import { word } from './words.js'

// The status of a document that is published.
const FINAL = 'definitief'

export class StatusChoice {
  #name
  #leave
  #goTo
  #shown = ''

  // `leave` saves what is being typed, and resolves to whether it could; `goTo` shows a field or a place.
  constructor(name, { leave, goTo }) {
    this.#name = name
    this.#leave = leave
    this.#goTo = goTo
    byId('status').onchange = () => this.#choose(byId('status').value)
    byId('status').onkeydown = openList
  }

  // Shows the status of a document; null if it is not known.
  show(status) {
    this.#shown = status ?? ''
    const choice = byId('status')
    choice.value = choice.dataset.status = this.#shown
    setVisible(choice, status)
  }

  async #choose(value) {
    // Until it is saved, the document has its former status.
    byId('status').value = this.#shown
    if (!(await this.#leave())) return
    const status = await get(`/status/${this.#name}`)
    if (!status) return notify(word('desk-status-failed'))
    if (value === FINAL && status.blockers.length) return this.#showBlockers(value, status.blockers)
    const { field, version } = status
    const { status: code, answer } = await send('POST', `/save/${this.#name}`, { field, value, version })
    if (code === 422 && answer?.blockers) return this.#showBlockers(value, answer.blockers)
    if (code !== 200) return notify(word(code === 409 ? 'desk-field-changed-elsewhere' : 'desk-status-failed'))
    this.show(value)
    const numbered = answer.others ? ` ${word('desk-numbers-given')}` : ''
    notify(word('desk-status-saved', { status: value }) + numbered)
  }

  #showBlockers(value, blockers) {
    byId('blockers-title').textContent = word('desk-status-not-yet', { status: value })
    byId('blockers-count').textContent = word('desk-status-blockers', { n: blockers.length })
    byId('blockers').querySelector('ol').replaceChildren(...blockers.map(blocker => this.#createItem(blocker)))
    byId('blockers').showModal()
    byId('blockers').querySelector('a')?.focus()
  }

  #createItem({ reason, field, label, place, message }) {
    const words = label.length ? label.join(' · ') : place ?? ''
    const parts = [create('span', {}, ...messageParts(word(`desk-blocker-${reason}`, { message }))), create('small', {}, words)]
    if (!field && !place) return create('li', {}, ...parts)
    const href = field ? `${sheetAddress(this.#name)}?field=${encodeURIComponent(field)}` : sheetAddress(this.#name, place)
    const onclick = event => {
      event.preventDefault()
      byId('blockers').close()
      this.#goTo({ field, place })
    }
    return create('li', {}, create('a', { href, onclick }, ...parts))
  }
}

// The arrows open the list of a <select>, as they do on some systems. On others they choose at once: on the way to the last
// status, a document would get all those before it.
function openList(event) {
  const list = event.target
  const isArrow = ['ArrowDown', 'ArrowUp'].includes(event.key) && !event.altKey
  if (!isArrow || !CSS.supports('selector(:open)') || list.matches(':open')) return
  event.preventDefault()
  list.showPicker()
}

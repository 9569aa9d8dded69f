// Offers new numbers for paragraphs that were added or removed after the numbers were given.
//
// Used by tests: #numbers with a button.

import { byId, create, setVisible } from './dom.js'
import { messageOf } from './field-words.js'
import { notify } from './notice.js'
import { send } from './request.js'
import { word } from './words.js'

export class Numbers {
  #name
  #leave

  // `leave` saves what is being typed, and resolves to whether it could.
  constructor(name, leave) {
    this.#name = name
    this.#leave = leave
  }

  // Shows the offer. While a text is being typed, it would move the page.
  show({ has_outdated_numbers: isOutdated }) {
    const notice = byId('numbers')
    const isTyping = byId('field').dataset.state === 'unsaved' && !byId('field').hidden
    if (isOutdated === !notice.hidden || (isOutdated && isTyping)) return
    notice.replaceChildren(word('desk-numbers-outdated'), ' ', create('button', { onclick: () => this.#update() }, word('desk-numbers-update')))
    setVisible(notice, isOutdated)
  }

  async #update() {
    if (!(await this.#leave())) return
    const { status, answer } = await send('POST', `/facts/${this.#name}`, { action: 'number' })
    notify(status === 200 ? word('desk-numbers-done') : messageOf(status, answer))
    byId('scroller').focus({ preventScroll: true })
  }
}

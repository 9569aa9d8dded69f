// The text that is being typed, on its way to the pages. The server keeps it in memory; no file changes.

import { send, sendLast } from './request.js'

export class Draft {
  #path
  #onAnswer
  // The newest text, and the one that the server has; null if it has none.
  #wanted = null
  #sent = null
  #sending = null

  // `onAnswer` is called with the message of a refused text, or with null.
  constructor(name, onAnswer) {
    this.#path = `/draft/${name}`
    this.#onAnswer = onAnswer
  }

  // Shows a text of a field on the pages. While one is on its way, only the newest is sent after it.
  show(field, value) {
    this.#wanted = { field, value }
    this.#sending ??= this.#send().finally(() => (this.#sending = null))
  }

  async #send() {
    while (this.#wanted && this.#wanted !== this.#sent) {
      this.#sent = this.#wanted
      const { status, answer } = await send('PUT', this.#path, this.#sent)
      if (this.#wanted === this.#sent) this.#onAnswer(status === 422 ? answer.message : null)
    }
  }

  // Resolves when no text is on its way.
  async settled() {
    await this.#sending
  }

  // The text was saved: the server has it in a file.
  forget() {
    this.#wanted = this.#sent = null
  }

  // Takes the text from the pages.
  async discard() {
    this.#wanted = null
    await this.#sending
    const sent = this.#sent
    this.#sent = null
    if (sent) await send('DELETE', this.#path, { field: sent.field })
  }

  // Takes the text from the pages when the window is closed.
  leave() {
    if (this.#sent) sendLast('DELETE', this.#path, { field: this.#sent.field })
    this.#sent = null
  }
}

// Says over the pages what happened, also to a screen reader. Nothing moves when a notice comes or goes.
//
// Used by tests: #notice.

import { byId, setVisible } from './dom.js'

// How long a notice stays, in milliseconds: time to read two sentences.
const LONG = 10_000

let timer

// Shows words and buttons. What offers something to do stays until the next notice, or until it is hidden.
export function notify(...parts) {
  const notice = byId('notice')
  notice.replaceChildren(...parts.flatMap((part, index) => (index ? [' ', part] : [part])))
  setVisible(notice, true)
  clearTimeout(timer)
  if (!notice.querySelector('button, a')) timer = setTimeout(hideNotice, LONG)
}

export function hideNotice() {
  clearTimeout(timer)
  setVisible(byId('notice'), false)
}

// Creates and finds elements, and does what both pages need. All content is set as text, never parsed as HTML.

import { send } from './request.js'
import { word } from './words.js'

export const byId = id => document.getElementById(id)

// Creates an element with properties (or, for names with a hyphen, attributes) and children: elements and strings.
export function create(name, properties = {}, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (key === 'dataset') Object.assign(element.dataset, value)
    else if (key.includes('-') || key === 'role') element.setAttribute(key, value)
    else element[key] = value
  }
  element.append(...children.filter(child => child !== null && child !== undefined))
  return element
}

// The parts of a message: its names and code words, which stand in backticks, as elements.
export const messageParts = message =>
  message.split('`').map((part, index) => (index % 2 ? create('code', { className: 'code-word' }, part) : part))

// Shows or hides an element.
export function setVisible(element, isVisible) {
  element.hidden = !isVisible
}

// Gives a function that calls `work` at once, but, of calls that follow each other within some milliseconds, only after
// the last.
export function debounce(milliseconds, work) {
  let timer = null
  return () => {
    if (timer === null) work()
    const isFollowing = timer !== null
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = null
      if (isFollowing) work()
    }, milliseconds)
  }
}

// A location as editors write it: `file:line:column`.
export const formatLocation = ({ file, line, column }) => [file, line, column].filter(part => part).join(':')

// The address of a sheet, at a location of a file if `at` has one.
export const sheetAddress = (id, at) =>
  `/sheet/${id.split('/').map(encodeURIComponent).join('/')}${at ? `?at=${encodeURIComponent(at)}` : ''}`

// Opens a location in the user's editor: by its URL, or by a request to the server, which runs the editor.
export async function openInEditor({ file, line, column, open }) {
  if (open) {
    location.assign(open)
    return
  }
  const { status, answer } = await send('POST', '/open', { file, line, column })
  if (status !== 204) throw new Error(typeof answer === 'string' ? answer : word('desk-editor-failed'))
}

// Calls `onState` with each state that the server sends, and shows in `notice` when the connection is lost.
export function subscribe(path, notice, onState) {
  let events = connect(path, notice, onState)
  // Browsers keep pages that were left, for the Back button, and open six connections to a server for all pages together:
  // without this, the seventh page would wait for ever.
  addEventListener('pagehide', () => events.close())
  addEventListener('pageshow', event => {
    if (event.persisted) events = connect(path, notice, onState)
  })
}

function connect(path, notice, onState) {
  const events = new EventSource(path)
  let isLost = false
  events.onmessage = event => onState(JSON.parse(event.data))
  events.onerror = () => {
    isLost = true
    notice.textContent = word('desk-connection-lost')
    setVisible(notice, true)
  }
  events.onopen = () => {
    if (!isLost) return
    isLost = false
    notice.textContent = word('desk-connection-restored')
    setTimeout(() => setVisible(notice, isLost), 2500)
  }
  return events
}

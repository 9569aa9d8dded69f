// Making and finding elements. All text goes in as text, never as HTML.

export const byId = id => document.getElementById(id)

// An element with properties (or, for names with a hyphen, attributes) and children: elements and texts.
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (key === 'dataset') Object.assign(element.dataset, value)
    else if (key.includes('-') || key === 'role') element.setAttribute(key, value)
    else element[key] = value
  }
  element.append(...children.filter(child => child !== null && child !== undefined))
  return element
}

// Shows an element with what `fill` puts into it, or hides it.
export function toggle(element, isShown) {
  element.hidden = !isShown
}

// “1 page”, “2 pages”.
export const counted = (count, one, several) => `${count} ${count === 1 ? one : several}`

// A place as editors write it: `file:line:column`.
export const placeOf = ({ file, line, column }) => [file, line, column].filter(part => part).join(':')

// The address of a sheet, of a place in it if one is given.
export const sheetAddress = (id, at) =>
  `/sheet/${id.split('/').map(encodeURIComponent).join('/')}${at ? `?at=${encodeURIComponent(at)}` : ''}`

// Opens a place in the user's editor: by an address, or by asking the server to run the editor.
export async function openPlace({ file, line, column, open }) {
  if (open) {
    location.assign(open)
    return
  }
  const headers = { 'X-Factsheet': '1', 'Content-Type': 'application/json' }
  const answer = await fetch('/open', { method: 'POST', headers, body: JSON.stringify({ file, line, column }) })
  if (!answer.ok) throw new Error((await answer.text()) || 'the editor could not be opened')
}

// Tells at `element` whether the server can be heard, and gives its events to `hear`.
export function listen(path, element, hear) {
  const events = new EventSource(path)
  let wasLost = false
  events.onmessage = event => hear(JSON.parse(event.data))
  events.onerror = () => {
    wasLost = true
    element.textContent = 'The preview has ended or cannot be reached. What you see is how it was; this page goes on when it is back.'
    toggle(element, true)
  }
  events.onopen = () => {
    if (!wasLost) return
    wasLost = false
    element.textContent = 'The preview is back.'
    setTimeout(() => toggle(element, wasLost), 2500)
  }
  return events
}

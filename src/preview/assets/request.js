// Requests to the server about fields. Those that change something carry the header of the program's own pages.

const HEADERS = { 'X-Factsheet': '1', 'Content-Type': 'application/json' }

// Sends a request that has an effect. Gives its status, 0 if there is no server, and its answer: JSON, a text or null.
export async function send(method, path, body = {}) {
  try {
    const answer = await fetch(path, { method, headers: HEADERS, body: JSON.stringify(body) })
    return { status: answer.status, answer: await read(answer) }
  } catch {
    return { status: 0, answer: null }
  }
}

// Sends an edit of a field. That its file was changed in another place, but not in this field, is no conflict.
export async function sendEdit(path, field, value) {
  const request = { field: field.field, value, version: field.version }
  const first = await send('POST', path, request)
  const isElsewhere = first.status === 409 && first.answer.value === field.value
  return isElsewhere ? send('POST', path, { ...request, version: first.answer.version }) : first
}

// Sends a request that outlives the page, when the page is left.
export function sendLast(method, path, body) {
  fetch(path, { method, headers: HEADERS, body: JSON.stringify(body), keepalive: true }).catch(() => {})
}

// Gets JSON; null if the server has no such thing or there is no server.
export async function get(path) {
  try {
    const answer = await fetch(path)
    return answer.ok ? await answer.json() : null
  } catch {
    return null
  }
}

async function read(answer) {
  const text = await answer.text()
  const isJson = answer.headers.get('content-type')?.startsWith('application/json')
  return text && isJson ? JSON.parse(text) : text || null
}

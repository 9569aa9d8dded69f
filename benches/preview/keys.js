// Measures key strokes in the page of a sheet: from the event to the first frame with the new pages.

(() => {
  const area = document.getElementById('field-text')
  const keys = (globalThis.measuredKeys = [])
  let pending = null

  addEventListener('keydown', event => (pending = { down: event.timeStamp }), { capture: true })
  // After the listeners of the page itself.
  area.addEventListener('input', () => pending && (pending.input = performance.now()))

  // The attribute is set when the new pictures and texts have replaced the old ones.
  const observer = new MutationObserver(() => {
    if (!pending?.input) return
    const key = pending
    pending = null
    const version = document.documentElement.dataset.version
    const time = mark => performance.getEntriesByName(`${mark}-${version}`)[0].startTime
    Object.assign(key, { received: time('received'), rendered: time('rendered'), ...requestTimes(key.down) })
    // What is posted from a frame's callback comes after the frame was painted.
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      key.painted = performance.now()
      keys.push(key)
    }
    requestAnimationFrame(() => channel.port2.postMessage(null))
  })
  observer.observe(document.documentElement, { attributeFilter: ['data-version'] })

  // When the text was sent, and when the parts of the new pages had come.
  function requestTimes(start) {
    const requests = performance.getEntriesByType('resource').filter(request => request.startTime >= start)
    const starts = part => requests.filter(({ name }) => name.includes(part)).map(({ requestStart }) => requestStart)
    const ends = part => requests.filter(({ name }) => name.includes(part)).map(({ responseEnd }) => responseEnd)
    return { sent: Math.min(...starts('/draft/')), fetched: Math.max(...ends('/page/')) }
  }
})()

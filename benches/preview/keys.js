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
    Object.assign(key, { received: time('received'), rendered: time('rendered') })
    // What is posted from a frame's callback comes after the frame was painted.
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      key.painted = performance.now()
      keys.push(key)
    }
    requestAnimationFrame(() => channel.port2.postMessage(null))
  })
  observer.observe(document.documentElement, { attributeFilter: ['data-version'] })
})()

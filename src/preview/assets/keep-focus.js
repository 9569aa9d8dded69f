// Keeps the focus where it is while a part of the page is made again: who works by keyboard does not lose her place.

// What can have the focus in a list.
const REACHABLE = 'button, input, summary, a'

// Makes what is in `box` again, and puts the focus where it was: on the same button, or on the one in its place.
export function keepFocus(box, make) {
  const [focused, before] = [document.activeElement, reachableIn(box)]
  const index = before.indexOf(focused)
  make()
  if (index < 0 || focused.isConnected) return
  const now = reachableIn(box)
  const same = onlyAlike(before, focused) && onlyAlike(now, focused)
  const target = same || now[Math.min(index, now.length - 1)] || box
  target.focus({ preventScroll: true })
}

const reachableIn = box => [...box.querySelectorAll(REACHABLE)]

// The one element that is what another one is; undefined if none is, or more than one.
function onlyAlike(elements, other) {
  const alike = elements.filter(element => keyOf(element) === keyOf(other))
  return alike.length === 1 ? alike[0] : undefined
}

// What a button is about: its own data, and those of its item in the list.
const keyOf = element => JSON.stringify([element.id, { ...element.dataset }, { ...element.closest('li')?.dataset }])

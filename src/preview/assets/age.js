// How long ago something was changed, in words.

import { create } from './dom.js'
import { language } from './words.js'

const MINUTE = 60000

// The units, each with its length in minutes and the length from which it is used.
const UNITS = [
  ['year', 525960, 525960],
  ['month', 43830, 87660],
  ['day', 1440, 1440],
  ['hour', 60, 60],
  ['minute', 1, 1]
]

const formats = Object.fromEntries(['long', 'short'].map(style => [style, new Intl.RelativeTimeFormat(language, { numeric: 'auto', style })]))
const dates = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' })

export function ageWords(time, style = 'long') {
  const minutes = (Date.now() - time) / MINUTE
  if (minutes < 1) return formats[style].format(0, 'second')
  const [unit, length] = UNITS.find(([, , from]) => minutes >= from)
  return formats[style].format(-Math.round(minutes / length), unit)
}

// An element with the age of a time, which stays true while the page is open.
export function createAge(time, style = 'long') {
  if (!time) return create('span')
  return create('time', { dateTime: new Date(time).toISOString(), title: dates.format(time), dataset: { style } }, ageWords(time, style))
}

setInterval(() => {
  for (const element of document.querySelectorAll('time[data-style]')) {
    const words = ageWords(Date.parse(element.dateTime), element.dataset.style)
    if (element.textContent !== words) element.textContent = words
  }
}, MINUTE)

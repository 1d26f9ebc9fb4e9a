import { once } from './once'

const whole = once(() => new Intl.NumberFormat('en-GB'))

/** '10,000': thousands are set off, everywhere alike. */
export const number = (count: number): string => whole().format(count)

/** '1 line', '3 lines'. */
export const counted = (count: number, one: string): string => `${number(count)} ${count === 1 ? one : `${one}s`}`

/** '154', '−1': a value of an article as it is, with a minus that is seen. */
export const signed = (value: number): string => (value < 0 ? `−${-value}` : String(value))

import { Popover } from '@base-ui/react/popover'
import { IconWorld } from '@tabler/icons-react'
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import { clockName, momentBy, offsetName, shownBy } from '../../../../../../shared/dates/clock'
import { firstDayOf } from '../../../../../../shared/dates/month'
import { Kbd } from '../../../../../ui/button/Kbd'
import { endStep, takeBack } from '../../../text/store'
import type { DateState } from '../use-date'
import { Calendar } from './Calendar'
import { ClockFace } from './ClockFace'
import styles from './date-picker.module.css'
import { InWords } from './InWords'

interface Props {
  readonly state: DateState
  /** The field's name in the form. */
  readonly label: string
  /** The path of the open article. */
  readonly article: string
  readonly anchor: RefObject<HTMLElement | null>
  /** Gets the focus back. */
  readonly opener: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

const MINUTE_MS = 60_000

/** Calendar, clock and words. What is chosen is written at once, all of it as one step for undo; Esc takes it back. */
export function DatePicker({ state, label, article, anchor, opener, onClose }: Props) {
  const { clock, moment, standing } = state
  const [place, setPlace] = useState<HTMLElement | null>(null)
  const first = useRef<HTMLButtonElement>(null)
  const [now] = useState(() => Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS)
  const today = shownBy(clock, now)
  const shown = moment === null ? today : shownBy(clock, moment)
  const choose = (next: number, hasTime: boolean): void => state.choose(momentBy(clock, next), hasTime)
  const keep = (): void => {
    endStep(article, state.id)
    onClose()
  }
  const asItWas = (): void => {
    takeBack(article, state.id)
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    event.stopPropagation()
    event.preventDefault()
    if (event.key === 'Escape') asItWas()
    else {
      // Enter chooses what has the focus and is done.
      const { activeElement } = document
      if (activeElement instanceof HTMLButtonElement) activeElement.click()
      if (!(activeElement instanceof HTMLElement) || activeElement.dataset.stays !== 'true') keep()
    }
  }
  const at = moment ?? now
  const zone = 'zone' in clock && clockName(clock, at) !== 'UTC' ? `${clockName(clock, at)}, ` : ''
  return (
    <>
      <div ref={setPlace} className={styles.place} />
      <Popover.Root
        open
        onOpenChange={(open, { event, reason }) => {
          // In the field itself one may go on typing, and its button closes by itself.
          const isInField = event.target instanceof Node && anchor.current?.contains(event.target) === true
          if (!open && !(reason === 'outside-press' && isInField)) keep()
        }}
      >
        <Popover.Portal container={place}>
          <Popover.Positioner
            anchor={anchor}
            align="start"
            sideOffset={4}
            collisionPadding={8}
            positionMethod="fixed"
            className={styles.positioner}
          >
            <Popover.Popup
              aria-label={`Calendar, ${label.toLowerCase()}`}
              className={styles.popup}
              initialFocus={first}
              finalFocus={opener}
              onKeyDown={onKeyDown}
            >
              <div className={styles.parts}>
                <Calendar
                  shown={shown}
                  isSet={moment !== null}
                  today={today}
                  firstDay={firstDayOf(navigator.language)}
                  dayRef={first}
                  onChoose={(next) => choose(next, state.dayHasTime)}
                />
                <ClockFace
                  shown={shown}
                  isSet={moment !== null && state.dayHasTime}
                  onChoose={(next) => choose(next, true)}
                />
                <InWords standing={standing()} today={today} moment={moment} onChoose={state.choose} />
              </div>
              <div className={styles.foot}>
                <p className={styles.zone}>
                  <IconWorld size={14} stroke={1.7} aria-hidden="true" />
                  <b>
                    {zone}
                    {offsetName(clock, at)}
                  </b>
                  <span>{'zone' in clock ? 'the site’s time zone' : 'as dates are written here'}</span>
                  {state.written !== '' && (
                    <span>
                      · in the file <code>{state.written}</code>
                    </span>
                  )}
                </p>
                <button type="button" className={styles.end} onClick={keep}>
                  Keep <Kbd>↵</Kbd>
                </button>
                <button type="button" className={styles.end} data-stays="true" onClick={asItWas}>
                  As it was <Kbd>Esc</Kbd>
                </button>
              </div>
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </>
  )
}

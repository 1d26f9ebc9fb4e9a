import { Autocomplete } from '@base-ui/react/autocomplete'
import { type KeyboardEvent, type ReactNode, type Ref, useState } from 'react'
import input from '../text-input.module.css'
import styles from './finder.module.css'

export interface Choice {
  readonly id: string
  readonly shown: ReactNode
  /** What screen readers say beside its name: a count, a key. */
  readonly description?: string | undefined
  /** It only says something: neither Enter nor a click takes it. */
  readonly isOff?: boolean
  /** The heading that it stands under, with those beside it of the same; none: under no heading. */
  readonly group?: { readonly id: string; readonly shown: ReactNode } | undefined
}

/** The choices under one heading, in their order. */
interface Run {
  readonly group: Choice['group']
  readonly choices: readonly Choice[]
}

function runsOf(choices: readonly Choice[]): readonly Run[] {
  const runs: { group: Choice['group']; choices: Choice[] }[] = []
  for (const choice of choices) {
    const last = runs.at(-1)
    if (last !== undefined && last.group?.id === choice.group?.id) last.choices.push(choice)
    else runs.push({ group: choice.group, choices: [choice] })
  }
  return runs
}

interface Props {
  /** The input's name for screen readers. */
  readonly label: string
  /** That of the list below it. */
  readonly listLabel: string
  readonly placeholder: string
  readonly text: string
  /** What the text finds, best first. */
  readonly choices: readonly Choice[]
  readonly onType: (text: string) => void
  /** Enter on the one that is highlighted, or a click. */
  readonly onTake: (id: string) => void
  /** An arrow highlighted another one. */
  readonly onMove?: () => void
  /** Before the keys of the list, with the place of the highlighted one; a key whose default is prevented is none of the list's. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>, active: number) => void
  readonly onBlur?: (() => void) | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
}

/** An input and below it, always shown, what its text finds; the best one is highlighted, so that letters and Enter are enough. */
export function Finder({ label, listLabel, placeholder, text, choices, ref, ...on }: Props) {
  const [highlighted, setHighlighted] = useState<string>()
  const ids = choices.map(({ id }) => id)
  const item = ({ id, shown, description, isOff = false }: Choice): ReactNode => (
    <Autocomplete.Item
      key={id}
      value={id}
      aria-selected={id === highlighted}
      aria-description={description}
      aria-disabled={isOff}
      className={styles.choice}
      onClick={() => {
        if (!isOff) on.onTake(id)
      }}
    >
      {shown}
    </Autocomplete.Item>
  )
  return (
    <Autocomplete.Root
      open
      inline
      items={ids}
      filter={null}
      autoHighlight="always"
      keepHighlight
      highlightItemOnHover={false}
      value={text}
      onValueChange={(next, { reason }) => {
        // A choice that is taken isn't put into the input.
        if (reason === 'input-change') on.onType(next)
      }}
      onItemHighlighted={(id, { reason }) => {
        setHighlighted(id)
        if (reason === 'keyboard') on.onMove?.()
      }}
    >
      <Autocomplete.Input
        ref={ref}
        aria-label={label}
        className={input.input}
        placeholder={placeholder}
        dir="auto"
        spellCheck={false}
        onKeyDown={(event) => {
          on.onKeyDown?.(event, highlighted === undefined ? -1 : ids.indexOf(highlighted))
          if (event.defaultPrevented) event.preventBaseUIHandler()
        }}
        onBlur={on.onBlur}
      />
      <Autocomplete.List aria-label={listLabel} className={styles.list}>
        {runsOf(choices).map(({ group, choices: own }) =>
          group === undefined ? (
            own.map(item)
          ) : (
            <Autocomplete.Group key={group.id} className={styles.group}>
              <Autocomplete.GroupLabel className={styles.heading}>{group.shown}</Autocomplete.GroupLabel>
              {own.map(item)}
            </Autocomplete.Group>
          ),
        )}
      </Autocomplete.List>
      <span className="visually-hidden" aria-live="polite">
        {text !== '' && `${choices.length} ${choices.length === 1 ? 'choice' : 'choices'}`}
      </span>
    </Autocomplete.Root>
  )
}

import { Combobox } from '@base-ui/react/combobox'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import input from '../text-input.module.css'
import styles from './picker.module.css'

export interface Option {
  readonly id: string
  readonly label: string
  /** At its right: what it has, or who has it. */
  readonly hint?: string
}

interface Props {
  /** Its name for screen readers. */
  readonly label: string
  /** That of the input in its list. */
  readonly findLabel: string
  /** The id of the option that is chosen. */
  readonly chosen: string
  /** How the chosen one is shown. */
  readonly shown: ReactNode
  readonly options: readonly Option[]
  /** Those that a few letters find, best first. */
  readonly find: (options: readonly Option[], text: string) => readonly Option[]
  readonly onTake: (id: string) => void
  /** 'own': it isn't what it would be by itself; 'none': nothing is chosen. */
  readonly look?: 'own' | 'none' | undefined
}

/** A button that shows what is chosen, and opens a list of all to choose from with an input that finds one by a few letters. */
export function Picker({ label, findLabel, chosen, shown, options, find, onTake, look }: Props) {
  const [text, setText] = useState('')
  // It stands beside its button and not at the end of the page, so that it is inside the button's dialog.
  const [place, setPlace] = useState<HTMLElement | null>(null)
  const current = options.find(({ id }) => id === chosen) ?? null
  return (
    <Combobox.Root
      items={options}
      filteredItems={find(options, text)}
      autoHighlight
      value={current}
      isItemEqualToValue={(one: Option, other: Option) => one.id === other.id}
      itemToStringLabel={(option: Option) => option.label}
      inputValue={text}
      onInputValueChange={setText}
      onOpenChange={() => setText('')}
      onValueChange={(option: Option | null) => {
        if (option !== null && option.id !== chosen) onTake(option.id)
      }}
    >
      <Combobox.Trigger aria-label={label} className={styles.button} data-look={look}>
        <bdi>{shown}</bdi>
        <IconChevronDown size={14} stroke={1.6} aria-hidden="true" />
      </Combobox.Trigger>
      <div ref={setPlace} className={styles.place} />
      <Combobox.Portal container={place}>
        <Combobox.Positioner
          align="start"
          sideOffset={4}
          collisionPadding={8}
          positionMethod="fixed"
          className={styles.positioner}
        >
          <Combobox.Popup aria-label={label} className={styles.popup}>
            <Combobox.Input
              aria-label={findLabel}
              placeholder={findLabel}
              dir="auto"
              spellCheck={false}
              className={input.input}
            />
            <Combobox.Empty>
              <p className={styles.none}>None has these letters.</p>
            </Combobox.Empty>
            <Combobox.List className={styles.list}>
              {(option: Option) => (
                <Combobox.Item key={option.id} value={option} className={styles.option}>
                  <span className={styles.tick} aria-hidden="true">
                    {option.id === chosen && <IconCheck size={14} stroke={2} />}
                  </span>
                  <bdi className={styles.label}>{option.label}</bdi>
                  {option.hint && <span className={styles.hint}>{option.hint}</span>}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}

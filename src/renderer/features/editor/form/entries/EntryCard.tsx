import { isMap } from '../../../../../shared/article/value'
import { addressesOf } from '../../../../../shared/card/entry-addresses'
import type { Pixels } from '../../../../../shared/pictures/size'
import { openLink } from '../../../../core/open-link'
import { openPath } from '../../../../core/session'
import { Uses } from '../../../pictures'
import { type FormField, keyField } from '../../fields/form-field'
import { ProblemsBelow } from '../../fields/frame/ProblemsBelow'
import { type FieldProps, useForm } from '../../fields/frame/use-field'
import { MapKeys } from '../../fields/value/MapField'
import { addressOf, isSizeOf, saysSize } from '../../images/entry'
import { SizeButton } from '../../images/SizeButton'
import { useSeenSize } from '../../images/use-seen-size'
import { LiveNote } from '../../related/LiveNote'
import type { Live } from '../../related/use-live'
import { isWithin, pathKey } from '../../text/values'
import { Card, CardField, type CardProps } from './Card'
import { EntrySummary } from './EntrySummary'

type Actions = Pick<CardProps, 'index' | 'open' | 'readOnly' | 'onToggle' | 'onRemove' | 'onMove'>

interface Props extends Actions, Pick<FieldProps, 'path' | 'suffix'> {
  readonly noun: string
  readonly isPicture: boolean
  /** The list that it is in. */
  readonly items: readonly unknown[]
  /** Null: those that it has. */
  readonly fields: readonly FormField[] | null
  /** How many articles have its picture. */
  readonly imageUses: number
  /** Its article in this folder; null: none is known. */
  readonly live: Live | null
  /** Takes what its article says by now. */
  readonly onRenew: () => void
}

/** What the card shows of a picture in words is what its pencil is for. */
const ALT_KEYS = ['alt', 'title']

/** One image or related entry of a list. */
export function EntryCard({
  noun,
  isPicture,
  items,
  suffix,
  fields,
  path,
  imageUses,
  live,
  onRenew,
  ...actions
}: Props) {
  const { index, open, readOnly } = actions
  const item = items[index]
  const story = live?.article ?? null
  const { FieldFor, clashes, path: article, findPicture } = useForm()
  const url = isPicture ? addressOf(item) : ''
  const { size, onSize } = useSeenSize(url)
  // What stands in an open card is said at its own field.
  const here = clashes.filter(
    ({ place, isRemoved }) => !isRemoved && (open ? pathKey(place) === pathKey(path) : isWithin(path, place)),
  )
  const name = `${noun} ${index + 1}${suffix}`
  // In an open card what differs is said, and put right, at its field.
  const isSaid = (real: Pixels): boolean => (open ? saysSize(item) : isSizeOf(item, real))
  const [address] = isPicture ? [] : addressesOf([item])
  const keys = {
    ...(address !== undefined && { KeyO: () => void openLink(address) }),
    ...(live !== null && live.differs.length > 0 && !readOnly && { 'Alt+KeyU': onRenew }),
  }
  return (
    <Card
      {...actions}
      list={pathKey(path.slice(0, -1))}
      name={name}
      count={items.length}
      field={pathKey(path)}
      spot={isPicture ? { list: path.slice(0, -1), entry: { index, items } } : null}
      clashes={here}
      keys={keys}
      startsAt={url === '' ? [] : ALT_KEYS.map((key) => pathKey([...path, key]))}
      summary={
        <>
          <EntrySummary
            isPicture={isPicture}
            item={item}
            seen={size}
            onOpen={story === null ? null : () => openPath(story.path)}
            onSize={onSize}
            beside={
              <>
                {!readOnly && isMap(item) && size !== null && !isSaid(size) && (
                  <SizeButton article={article} path={path} name={name} size={size} />
                )}
                <Uses uses={imageUses} onFind={() => findPicture(url)} />
                {live !== null && (
                  <LiveNote live={live} name={name} fields={fields} onRenew={readOnly ? null : onRenew} />
                )}
              </>
            }
          />
          {!open && <ProblemsBelow paths={[path]} />}
        </>
      }
    >
      {fields?.map((field) => (
        <CardField key={field.key} kind={field.kind}>
          <FieldFor field={field} path={[...path, field.key]} suffix={`, ${name}`} />
        </CardField>
      ))}
      {fields === null && (
        <CardField kind="map">
          {isMap(item) ? (
            <MapKeys path={path} suffix={`, ${name}`} isPicture={isPicture} />
          ) : (
            <FieldFor field={keyField('', 'Address', 'link')} path={path} suffix={`, ${name}`} />
          )}
        </CardField>
      )}
    </Card>
  )
}

import look from './look.module.css'

interface Column {
  readonly name: string
  /** Its width. */
  readonly className?: string | undefined
}

/** The heads of a table of keys; the last column is that of the menus. */
export const TableHead = ({ columns }: { readonly columns: readonly Column[] }) => (
  <thead>
    <tr>
      {columns.map(({ name, className }) => (
        <th key={name} scope="col" className={className}>
          {name}
        </th>
      ))}
      <th scope="col" className={look.menu}>
        <span className="visually-hidden">More</span>
      </th>
    </tr>
  </thead>
)

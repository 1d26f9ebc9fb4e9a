/** What a library keeps in the folder of its workspace, below the data folder. */
export const CARDS = 'cards'
export const ARRIVALS = 'arrivals.jsonl'
export const FIELDS = 'fields.json'
export const GONE = 'gone.json'

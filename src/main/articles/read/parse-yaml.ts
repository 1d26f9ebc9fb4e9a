import { load } from 'js-yaml'
import { type Fields, mapOf } from '../../../shared/article/value'

/** The map that a YAML text is; throws where it is none. Aliases are bounded: js-yaml follows any number of them unless told. */
export const parseYaml = (text: string): Fields => mapOf(text.trim() === '' ? {} : load(text, { maxAliases: 200 }))

import * as z from 'zod/mini'
import { xmlDistinct, xmlElement, xmlList } from './xml.ts'

const childrenXml = z.record(z.string(), z.unknown())
const answerXml = z.object({ response: z.union([z.literal(''), childrenXml]) })
const listsXml = xmlList(childrenXml)
const codeXml = xmlElement(z.unknown())

/**
 * Creates a reader of answers that list something, as `<response><balies><balie>…` does. The list itself can repeat.
 *
 * @param names.list the name of the list's element
 * @param names.item the name of each item's element
 * @returns a function that returns the items, undefined for each that `schema` doesn't accept. If there is nothing to
 * list, the answer may hold only the root or an empty list: the function returns undefined for one that holds something
 * else instead, or a code beside no items.
 */
export function listReader<Item>(
  { list, item }: { list: string; item: string },
  schema: z.ZodMiniType<Item>,
) {
  const itemsXml = xmlDistinct(z.catch(z.optional(schema), undefined))
  return (xml: unknown): (Item | undefined)[] | undefined => {
    const response = answerXml.safeParse(xml).data?.response
    if (response === '') return []
    const lists = listsXml.safeParse(response?.[list]).data
    if (response?.[list] === undefined || !lists) return undefined
    const items = lists.flatMap((one) => itemsXml.parse(one[item]))
    return items.length === 0 && codeXml.parse(response['code']) !== undefined ? undefined : items
  }
}

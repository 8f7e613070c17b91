/**
 * An expression: the registered seat of a body on a day, as one line («via Roma 1, 25040 Temù (BS)»).
 * @param body the alias of the body in the statement
 * @param day the parameter with the day, such as `$2`
 */
export const seatOn = (body: string, day: string) => `(SELECT concat_ws(', ', s.street,
      NULLIF(concat_ws(' ', s.postcode, s.place, CASE WHEN s.place IS NOT NULL THEN '(' || s.province || ')' END), ''))
    FROM body_address s WHERE s.tenant_id = ${body}.tenant_id AND s.body_id = ${body}.id AND s.kind = 'registered'
      AND daterange(s.starts_on, s.ends_on, '[]') @> ${day}::date LIMIT 1)`;

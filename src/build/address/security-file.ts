/** For how many days after the build a `security.txt` holds. RFC 9116, section 2.5.5, recommends less than a year. */
const daysValid = 180;

const schemes = ['https:', 'mailto:', 'tel:'];

/** The contacts of a variable such as `mailto:security@wiki.example https://wiki.example/report`, the preferred one first. Throws on what is no contact. */
function contactsIn(text: string): readonly string[] {
  const contacts = text.split(/\s+/).filter(Boolean);
  for (const contact of contacts)
    if (!URL.canParse(contact) || !schemes.includes(new URL(contact).protocol))
      throw new Error(
        `SECURITY_CONTACT has “${contact}”, where addresses that begin with https:, mailto: or tel: are expected, with spaces between them.`,
      );
  return contacts;
}

/**
 * The text of `/.well-known/security.txt` (RFC 9116), or undefined where nobody said whom to tell. `contact` is the value of SECURITY_CONTACT, `built` the
 * time of the build. Throws on what is no contact.
 */
export function securityFile(contact: string | undefined, built: Date): string | undefined {
  const contacts = contactsIn(contact ?? '');
  if (contacts.length === 0) return undefined;
  const expires = new Date(built);
  expires.setUTCHours(0, 0, 0, 0);
  expires.setUTCDate(expires.getUTCDate() + daysValid);
  const fields = [
    ...contacts.map((each) => `Contact: ${new URL(each).href}`),
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    'Preferred-Languages: en',
  ];
  return `${fields.join('\n')}\n`;
}

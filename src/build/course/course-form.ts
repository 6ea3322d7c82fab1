import { passMark } from '../../features/course/script/lms/course-state.ts';
import { escaped } from '../../practice/bank/text.ts';
import { language } from '../../wording/language.ts';

/** The forms in which a learning platform takes a course. Parts of file names, so never renamed. */
export const courseFormIds = ['scorm12', 'scorm2004', 'cmi5'] as const;
export type CourseFormId = (typeof courseFormIds)[number];

/** What a manifest says of a course. `files` are the names of all files of the package but the manifest. */
interface PackagedCourse {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What cmi5 knows the course by: the address of its page. */
  readonly iri: string;
  readonly files: readonly string[];
}

const resource = ({ files }: PackagedCourse, type: string): string =>
  [
    '  <resources>',
    `    <resource identifier="page" type="webcontent" ${type}="sco" href="index.html">`,
    ...[...files].sort().map((file) => `      <file href="${escaped(file)}"/>`),
    '    </resource>',
    '  </resources>',
    '</manifest>',
    '',
  ].join('\n');

/** `imsmanifest.xml` of SCORM 1.2 (Content Aggregation Model, 2.3): one organization with one SCO. */
function scorm12(course: PackagedCourse): string {
  const { id, title } = course;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="hub-and-spoke-${id}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${escaped(title)}</title>
      <item identifier="item" identifierref="page" isvisible="true">
        <title>${escaped(title)}</title>
        <adlcp:masteryscore>${passMark}</adlcp:masteryscore>
      </item>
    </organization>
  </organizations>
${resource(course, 'adlcp:scormtype')}`;
}

/** `imsmanifest.xml` of SCORM 2004, 4th edition (Content Aggregation Model, 3.4): one organization with one SCO, which is passed by its score. */
function scorm2004(course: PackagedCourse): string {
  const { id, title } = course;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="hub-and-spoke-${id}" version="1.0"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${escaped(title)}</title>
      <item identifier="item" identifierref="page">
        <title>${escaped(title)}</title>
        <imsss:sequencing>
          <imsss:objectives>
            <imsss:primaryObjective satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>${passMark / 100}</imsss:minNormalizedMeasure>
            </imsss:primaryObjective>
          </imsss:objectives>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
    </organization>
  </organizations>
${resource(course, 'adlcp:scormType')}`;
}

/** `cmi5.xml` (cmi5 specification, 13 and 14): a course of one unit, which is passed by its score. */
function cmi5({ title, description, iri }: PackagedCourse): string {
  const words = (element: string, text: string, by: string): string =>
    `${by}<${element}><langstring lang="${language}">${escaped(text)}</langstring></${element}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${escaped(iri)}">
${words('title', title, '    ')}
${words('description', description, '    ')}
  </course>
  <au id="${escaped(iri)}#unit" moveOn="Passed" masteryScore="${passMark / 100}">
${words('title', title, '    ')}
${words('description', description, '    ')}
    <url>index.html</url>
  </au>
</courseStructure>
`;
}

/** The manifest of a form: its name in the package, and what it says. */
export const manifestOf: Readonly<Record<CourseFormId, { readonly name: string; readonly of: (course: PackagedCourse) => string }>> = {
  scorm12: { name: 'imsmanifest.xml', of: scorm12 },
  scorm2004: { name: 'imsmanifest.xml', of: scorm2004 },
  cmi5: { name: 'cmi5.xml', of: cmi5 },
};

/** What a form is called in running text. */
export const courseFormNames: Readonly<Record<CourseFormId, string>> = {
  scorm12: 'SCORM 1.2',
  scorm2004: 'SCORM 2004, 4th edition',
  cmi5: 'cmi5',
};

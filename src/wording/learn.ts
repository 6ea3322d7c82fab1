import { listed } from './text/list.ts';
import { grouped } from './text/text.ts';

// What the pages under /learn/ say around their parts. `[words](id)` is a link that the page knows.

// Class mode.
export const classMode = 'Class mode';
export const aboutClassMode = 'The story of this site as screens for a room: one question or one answer a screen, with notes for teachers.';
export const leaveClassMode = 'Leave class mode';
export const afterwardsYouCan = 'What you can do afterwards';
export const howToLead =
  'Next and Back, the arrow keys, Page Up and Page Down change the screen; N shows the notes. Each question comes on a screen of its own: let the class vote by hand before you continue.';
export const aimsAt = (belief: string, right: string): string =>
  `The question aims at what many believe: “${belief}” The right answer is ${right}.`;
export const withItsSources = 'The section, with its sources';
export const takeHome = 'What to take home';
export const nextStep = 'Your next step';

// The tour.
export const tourTitle = (minutes: string): string => `The tour: ${minutes} minutes`;
export const tourHeading = 'The tour';
export const tourLabel = 'Tour';
export const aboutTour = (pictures: number, minutes: string): string =>
  `How the control plane and the nodes talk, in ${pictures} pictures with captions. It plays for ${minutes} minutes once you start it, and stops when you say so.`;
export const readWholeStory = 'Read the whole story';

// Practice.
export const practiceTitle = 'Practice';
export const aboutPractice = (worksheets: number): string =>
  `${grouped(worksheets)} worksheets of questions on the connections between the control plane and the nodes. You answer, the model of this site says what is right, and each answer has its reason.`;
export const keyOfThis = 'The key of this worksheet';
export const keyTitle = 'Key of a worksheet';
export const aboutKey = 'The right answers to one worksheet, why each is right, and why the others are not.';
export const worksheetItself = 'The worksheet itself';

// Courses and labs.
export const coursesTitle = 'Courses';
export const aboutCourses =
  'A course shows you states of a cluster and asks questions about them. What you have done is kept in this browser only, and no part requires another one.';
export const inYourPlatform = 'In your learning platform';
export const howPlatformsRun = (percent: number): string =>
  `A platform that takes SCORM or cmi5 runs this course, keeps its score and lets learners go on where they stopped, once you give it one of these packages. It needs no network and is passed with ${percent} percent of right first answers. We ran the SCORM packages in scorm-again, which is the part of a platform that a course speaks with, and the cmi5 package against a platform that we wrote by the specification. We have not tried a whole platform.`;
export const courseAs = (title: string, form: string): string => `${title} as ${form}`;
export const labColumns = ['For', 'Download', 'What it holds'];
export const labNeeds =
  'It needs a shell, and Node 20 or later. Without Node, Podman or Docker runs the checker in a container without a network.';
export const labRefuses = 'What the lab refuses, from the beliefs that lead to it:';
export const itIsAbout = (teaches: string, path: string): string => `${teaches} It is about [${path}](path).`;
export const filesIn = (folder: string, files: readonly string[]): string =>
  `Files in \`${folder}\`: ${files.map((file) => `\`${file}\``).join(', ')}.`;
export const formIs = (form: string): string => `Form: [${form}](form).`;
export const inFrame = 'A page of your own shows the course [in a frame](embed), which tells your page each answer and the score.';
export const otherWays = '[The story](story) tells it all in order, and [Practice](practice) has questions without a course around them.';

// A part of a course, and the state of a cluster in it.
export const forgetDone = 'Forget what I have done';
export const aboutMinutes = (minutes: number): string => `About ${String(minutes)} minutes`;
export const haveDone = (part: string): string => `I have done “${part}”`;
export const pathInMode = (path: string, mode: string): string => `${path}, in the mode “${mode}”`;
export const hopOn = (from: string, to: string, network: string, opener: string | undefined): string =>
  opener === undefined ? `${from} → ${to}, on ${network}` : `${from} → ${to}, on ${network}; the ${opener} opens this connection`;
export const attackerCan = (who: string, gains: readonly string[]): string =>
  gains.length > 0
    ? `An attacker ${who} can ${listed(gains)}.`
    : `An attacker ${who} can neither read nor change nor forge anything, and impersonate nobody.`;
export const seeInExplorer = 'See it in the explorer';

// The story.
export const checkMyGuess = 'Check my guess';
export const showAnswer = { closed: 'Skip the question and show the answer', opened: 'The answer' } as const;
export const pictureInExplorer = 'This picture in the explorer';
export const pictureToEmbed = 'as a bare view to embed';
export const restIsDrawn = 'Answer the question, skip it or read on, and the rest is drawn.';

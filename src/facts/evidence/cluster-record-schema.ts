import * as z from 'zod/mini';
import { clusterRecord } from './cluster-record.ts';

/** The shape of a record as JSON Schema, for `/schema/cluster-record-v1.json`. */
export const clusterRecordSchema = {
  title: 'The record that npm run collect writes',
  ...z.toJSONSchema(clusterRecord),
};

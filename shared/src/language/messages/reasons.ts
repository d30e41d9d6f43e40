import { messages } from '../message.js';

export const reasons = messages({});

import { messages } from '../message.js';

export const overview = messages({});

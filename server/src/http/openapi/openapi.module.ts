import { Module } from '@nestjs/common';
import { OpenApiController } from './openapi.controller.js';

/** The description of all routes, made from themselves. */
@Module({ controllers: [OpenApiController] })
export class OpenApiModule {}

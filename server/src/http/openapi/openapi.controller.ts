import { Controller, Get } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { Allow } from '../../access/allow.js';
import { version } from '../../version.js';
import { openApiDocument } from './document.js';
import { routesOf } from './routes.js';

@Controller('openapi.json')
export class OpenApiController {
  constructor(private readonly modules: ModulesContainer) {}

  /** What this server can be asked, for people and tools that build on it. */
  @Get()
  @Allow('anyone')
  read(): object {
    return openApiDocument(routesOf(this.modules), version);
  }
}

import type {Words} from '#locale/words.ts'
import type {GuideData, LimitData, MaterialData} from './guide-data.ts'
import type {Texts} from './texts.ts'

type Json = string | number | boolean | Json[] | {[key: string]: Json}

/**
 * A guide in the words of schema.org: a GovernmentService, and the way through it as a HowTo. Limits stay text with
 * number and unit, because working days are no ISO 8601 duration (service-guides.md §9).
 */
export function jsonLd(data: GuideData, words: Words): Json {
  return {
    '@context': 'https://schema.org',
    '@graph': [service(data, words), ...(data.steps && data.steps.length > 0 ? [howTo(data)] : [])],
  }
}

function service(data: GuideData, words: Words): Json {
  return {
    '@type': 'GovernmentService',
    '@id': `#${data.id}`,
    identifier: identifiers(data),
    name: languages(data.title),
    ...(data.nickname === undefined ? {} : {alternateName: data.nickname}),
    ...(data.type === undefined ? {} : {serviceType: data.type}),
    audience: data.audience.map(name => ({'@type': 'Audience', audienceType: name})),
    areaServed: {'@type': 'AdministrativeArea', name: data.county},
    ...(data.agency === undefined ? {} : {provider: {'@type': 'GovernmentOrganization', name: data.agency}}),
    ...(data.result === undefined ? {} : {serviceOutput: {'@type': 'Thing', name: data.result}}),
    availableChannel: data.places.map(place => ({
      '@type': 'ServiceChannel',
      ...(data.time ? {processingTime: data.time.promise.text} : {}),
      serviceLocation: {
        '@type': 'Place',
        name: place.window === undefined ? place.name : `${place.name} ${place.window}`,
        address: place.address,
        openingHours: place.hours,
        ...(place.phone === undefined ? {} : {telephone: place.phone}),
      },
      ...(data.phones.consult === undefined
        ? {}
        : {servicePhone: {'@type': 'ContactPoint', telephone: data.phones.consult}}),
    })),
    ...(data.fee === undefined ? {} : {isAccessibleForFree: data.fee.free}),
    ...(data.fee && data.fee.items.length > 0
      ? {
          offers: data.fee.items.map(fee => ({
            '@type': 'Offer',
            name: fee.item,
            price: fee.amount,
            priceCurrency: 'CNY',
            eligibleQuantity: {'@type': 'QuantitativeValue', value: 1, unitText: fee.unit},
          })),
        }
      : {}),
    ...(data.time ? {additionalProperty: limits(data.time, words)} : {}),
    ...(data.checked ? {dateModified: data.checked.date} : {}),
    version: data.version,
    inLanguage: data.title.ii === undefined ? ['zh-Hans'] : ['zh-Hans', 'ii'],
    ...(data.members
      ? {hasPart: data.members.map(member => ({'@type': 'GovernmentService', '@id': `#${member.guide}`}))}
      : {}),
    ...(data.sample ? {creativeWorkStatus: data.label ?? words.han('reader.watermark.sample')} : {}),
  }
}

function howTo(data: GuideData): Json {
  return {
    '@type': 'HowTo',
    '@id': `#${data.id}-howto`,
    about: {'@id': `#${data.id}`},
    name: languages(data.title),
    supply: (data.materials ?? []).map(material => ({
      '@type': 'HowToSupply',
      name: languages(material.name),
      ...quantity(material),
    })),
    step: (data.steps ?? []).map(step => ({
      '@type': 'HowToStep',
      position: step.number,
      text: languages(step.text),
      ...(step.branches.length > 0
        ? {
            itemListElement: step.branches.map(branch => ({
              '@type': 'HowToDirection',
              text: languages(branch.text),
            })),
          }
        : {}),
    })),
  }
}

function quantity(material: MaterialData): {[key: string]: Json} {
  const n = (material.originals ?? 0) + (material.copies ?? 0)
  return n > 0 ? {requiredQuantity: {'@type': 'QuantitativeValue', value: n, unitText: '份'}} : {}
}

function limits(time: NonNullable<GuideData['time']>, words: Words): Json[] {
  const one = (name: string, limit: LimitData): Json => ({
    '@type': 'PropertyValue',
    name,
    ...(limit.n === undefined ? {value: limit.text} : {value: limit.n, unitText: limit.unit ?? ''}),
    description: limit.text,
  })
  return [
    ...(time.legal ? [one(words.han('reader.fact.legal'), time.legal)] : []),
    one(words.han('reader.fact.promise'), time.promise),
  ]
}

function identifiers(data: GuideData): Json[] {
  const codes = {id: data.id, ...data.codes}
  return Object.entries(codes).map(([propertyID, value]) => ({'@type': 'PropertyValue', propertyID, value}))
}

/** JSON-LD's own way of a text in several languages. */
function languages(texts: Texts): Json {
  const han = {'@value': texts['zh-Hans'], '@language': 'zh-Hans'}
  return texts.ii === undefined ? han : [han, {'@value': texts.ii, '@language': 'ii'}]
}

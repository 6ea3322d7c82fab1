// CloudFront Function, event type "viewer response": the headers that a bucket cannot send. Runtime cloudfront-js-2.0.
function handler(event) {
  var response = event.response;
  var framed = event.request.uri.includes('/embed/') ? '*' : "'self'";
  var connect = /\/(check|evidence\/compare)\//.test(event.request.uri) ? "; connect-src 'none'" : '';
  var policy =
    "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'none'; require-trusted-types-for 'script'; trusted-types hub-spoke";
  response.headers['content-security-policy'] = { value: `${policy}; frame-ancestors ${framed}${connect}` };
  response.headers['x-content-type-options'] = { value: 'nosniff' };
  response.headers['referrer-policy'] = { value: 'no-referrer' };
  // Other sites may read data, schemas, pictures and oEmbed answers, and load the element; a page that isolates itself may show views and pictures too.
  if (/\/(data|element|schema|twins)\/|\/oembed\.(json|xml)$/.test(event.request.uri))
    response.headers['access-control-allow-origin'] = { value: '*' };
  if (/\/(element|embed|twins)\//.test(event.request.uri)) response.headers['cross-origin-resource-policy'] = { value: 'cross-origin' };
  // Names the file that says which pages a browser may fetch ahead, on each page but frames and the one that may open no connection.
  if (/\/index\.html$/.test(event.request.uri) && !/\/(check|embed)\//.test(event.request.uri))
    response.headers['speculation-rules'] = { value: '"/hub/next-page.speculationrules"' };
  return response;
}

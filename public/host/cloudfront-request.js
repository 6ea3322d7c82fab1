// CloudFront Function, event type "viewer request": a bucket knows files only, so a folder becomes its index.html, and an address
// without its last slash is redirected. Runtime cloudfront-js-2.0.
function handler(event) {
  var request = event.request;
  var last = request.uri.split('/').pop();
  if (last === '') {
    request.uri += 'index.html';
    return request;
  }
  if (last.includes('.')) return request;
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: `${request.uri}/` } } };
}

from http.server import BaseHTTPRequestHandler, HTTPServer

TIDES = [("high", "04:12"), ("low", "10:31"), ("high", "16:48"), ("low", "22:57")]


class Tides(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write("".join(f"{name} {time}\n" for name, time in TIDES).encode())


HTTPServer(("0.0.0.0", 8000), Tides).serve_forever()

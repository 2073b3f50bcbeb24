"""Writes a file of models/; src/model.ts reads it and says how it is laid out."""
import json, struct
import numpy as np

KINDS = {'int8': 'i8', 'uint8': 'u8', 'int16': 'i16', 'uint16': 'u16', 'int32': 'i32', 'uint32': 'u32', 'float32': 'f32'}


def write_model(path, meta, sections, scales=None):
    """sections: name -> numpy array or list of strings without line breaks; scales: name -> what an integer is times."""
    table, bodies = {}, {}
    for name, value in sections.items():
        lines = isinstance(value, list)
        body = '\n'.join(value).encode() if lines else np.ascontiguousarray(value).tobytes()
        table[name] = {'kind': 'utf8' if lines else KINDS[str(value.dtype)], 'offset': 10**9, 'bytes': len(body),
                       'shape': [len(value)] if lines else list(value.shape)}
        if scales and name in scales:
            table[name]['scale'] = float(scales[name])
        bodies[name] = body
    header_room = len(json.dumps({'meta': meta, 'sections': table}, sort_keys=True).encode())
    offset = -(-(8 + header_room) // 8) * 8
    start = offset
    for name, body in bodies.items():
        table[name]['offset'] = offset
        offset = -(-(offset + len(body)) // 8) * 8
    header = json.dumps({'meta': meta, 'sections': table}, sort_keys=True).encode()
    with open(path, 'wb') as out:
        out.write(b'RDM1' + struct.pack('<I', len(header)) + header)
        out.write(b'\0' * (start - out.tell()))
        for name, body in bodies.items():
            out.write(b'\0' * (table[name]['offset'] - out.tell()) + body)

package cn.jingtu.files;

import java.time.Instant;

/** A file as kept: {@code sha256} (hex) is its address, {@code mediaType} what its content is, whatever its name says. */
public record StoredFile(long id, String name, String mediaType, long size, String sha256, Instant storedAt) {}

package cn.jingtu;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The web application. {@link Jingtu} is the command line that starts it. */
@SpringBootApplication
@Modulithic(systemName = "Jingtu", sharedModules = "platform")
public class JingtuApplication {}

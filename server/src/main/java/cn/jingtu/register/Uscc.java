package cn.jingtu.register;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A unified social credit code (统一社会信用代码) of 18 characters whose last one checks the others (GB 32100-2015). */
@Documented
@Constraint(validatedBy = Uscc.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Uscc {

    String message() default
            "不是有效的统一社会信用代码：应为18位，且校验位正确，请核对营业执照。|is no valid unified social credit code: 18 characters with a right check digit. Compare with the business licence.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself. */
    final class Check implements ConstraintValidator<Uscc, String> {

        /** Digits and letters without I, O, S, V, Z: the place of each is its value. */
        private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || isValid(code);
        }

        static boolean isValid(String code) {
            if (code.length() != 18) return false;
            int sum = 0;
            int weight = 1;
            for (int i = 0; i < 17; i++) {
                int value = CHARACTERS.indexOf(code.charAt(i));
                if (value < 0) return false;
                sum += value * weight;
                weight = weight * 3 % 31;
            }
            return CHARACTERS.indexOf(code.charAt(17)) == (31 - sum % 31) % 31;
        }
    }
}
